package app.ajar.layout;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.Serializable;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.PlainSQL;

/** The plan of a house, whose packages lie below a root. */
final class House {

    /** What alters a file. */
    private static final Set<String> WRITING = Set.of("write", "writeString", "newOutputStream", "newBufferedWriter",
            "newByteChannel", "delete", "deleteIfExists", "move", "copy", "createFile", "createDirectory",
            "createDirectories", "createLink", "createSymbolicLink", "createTempFile", "createTempDirectory",
            "setLastModifiedTime", "setAttribute", "setPosixFilePermissions");
    /** What else can alter one. */
    private static final Set<String> STREAMS = Set.of("java.io.FileOutputStream", "java.io.FileWriter",
            "java.io.RandomAccessFile", "java.nio.channels.FileChannel");
    /** They write what belongs to no journal. */
    private static final Set<String> BESIDE_JOURNALS = Set.of("settings.LastJournal", "settings.LockFile",
            "settings.LookFile", "settings.QuietLog");
    /** What a journal does with the disk. */
    private static final Set<String> DISK = Set.of("read", "keep", "undo", "move", "toUndo", "toRedo", "settlements",
            "drafts", "unread", "verify", "export", "importArchive", "wouldImport", "close", "create", "open",
            "snapshotIfDue", "restore", "createFrom", "goOn", "openAsItIs", "wouldErase", "erase", "finishErasing",
            "forget");
    /** They open, close and look after a journal, in the background. */
    private static final Set<String> HOSTS = Set.of("app.Journals", "app.OpenModel", "app.Housekeeping");
    private static final Set<String> SOCKETS = Set.of("java.net.Socket", "java.net.ServerSocket",
            "java.net.DatagramSocket", "java.net.MulticastSocket", "java.net.InetAddress", "java.net.Inet4Address",
            "java.net.Inet6Address", "java.net.InetSocketAddress", "java.net.URLConnection",
            "java.net.HttpURLConnection", "java.nio.channels.DatagramChannel",
            "java.nio.channels.AsynchronousSocketChannel", "java.nio.channels.AsynchronousServerSocketChannel",
            "javax.net.ssl.SSLSocket", "javax.net.SocketFactory", "javax.net.ServerSocketFactory");
    private static final Set<String> UNIX_SOCKETS = Set.of("java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel", "java.net.UnixDomainSocketAddress");

    private final String root;
    private final Layers layers;

    House(String root) {
        this.root = root;
        this.layers = new Layers(root);
    }

    List<Rule> rules() {
        Predicate<JavaClass> all = type -> true;
        return List.of(
                new Rule("a layer knows only those below it", layers::breaches),
                new Rule("features are strangers to one another", layers::strangers),
                Rule.unknown("the model knows Java alone", in("model"),
                        type -> !in("model").test(type) && !isJava(type) && !isNullness(type)),
                Rule.unknown("the rules know the model and Java alone", in("rules"),
                        type -> !in("rules").or(in("model")).test(type) && !isJava(type) && !isNullness(type)),
                Rule.unknown("the language of the box knows no window", in("capture.language"), from("javafx")),
                Rule.unknown("a terminal knows no window", in("cli"), from("javafx")),
                Rule.unknown("below the screens nothing knows a window",
                        in("keep").or(in("read")).or(in("store")).or(in("rules")).or(in("model")), from("javafx")),
                Rule.unknown("a model has properties and lists, and nothing that is drawn", named("Model"),
                        from("javafx").and(from("javafx.beans").or(from("javafx.collections")).negate())),
                Rule.unknown("a controller asks no database", named("Controller"), isJooq()),
                Rule.unknown("only what reads and writes knows the database",
                        in("store").or(in("keep")).or(in("read")).or(named("Queries")).negate(), isJooq()),
                Rule.uncalled("a question is built of the tables, never of text", all, this::isPlainSql),
                Rule.unknown("only the store knows H2", in("store").negate(), from("org.h2")),
                Rule.uncalled("a screen asks the journal in its queries alone",
                        screens().and(named("Queries").negate()).and(isOneOf(HOSTS).negate()), this::isJournal),
                Rule.unknown("a screen touches no file", named("Controller").or(named("Model")).or(named("Cell")),
                        isNamed(Set.of(Files.class.getName()))),
                Rule.uncalled("nobody looks at the clock but who hands it on", in("app").or(in("cli")).negate(),
                        House::isNow),
                Rule.uncalled("who hands the clock on does not look at it either", in("app").or(in("cli")),
                        call -> isNow(call) && !call.getTargetOwner().isEquivalentTo(Clock.class)),
                new Rule("only a terminal prints", this::printing),
                Rule.uncalled("nobody prints a stack trace", all, call -> call.getName().equals("printStackTrace")),
                Rule.uncalled("nobody sleeps", all,
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class) && call.getName().equals("sleep")),
                Rule.uncalled("nobody cuts a thread short but asks it", all,
                        call -> call.getName().equals("shutdownNow")),
                new Rule("a screen has nothing static that changes", this::changingStatics),
                Rule.uncalled("only the store alters files", in("store").or(isOneOf(BESIDE_JOURNALS)).negate(),
                        call -> call.getTargetOwner().isEquivalentTo(Files.class) && WRITING.contains(call.getName())),
                Rule.unknown("only the store opens files to write", in("store").negate(), isNamed(STREAMS)),
                Rule.unknown("nobody opens a connection", all,
                        isNamed(SOCKETS).or(from("java.net.http")).or(from("java.rmi")).or(from("com.sun.net"))),
                Rule.unknown("only the lock has a door in the file system", isOneOf(Set.of("store.Lock")).negate(),
                        isNamed(UNIX_SOCKETS)),
                new Rule("nothing is serialized", this::serializing),
                Rule.uncalled("ids are not sorted in Java", all,
                        call -> call.getTargetOwner().isEquivalentTo(UUID.class)
                                && call.getName().equals("compareTo")));
    }

    private Predicate<JavaClass> in(String part) {
        return type -> type.getPackageName().equals(root + "." + part)
                || type.getPackageName().startsWith(root + "." + part + ".");
    }

    private Predicate<JavaClass> screens() {
        Predicate<JavaClass> screens = in("app").or(in("ui"));
        for (String feature : Layers.FEATURES) {
            screens = screens.or(in(feature));
        }
        return screens.and(in("transfer").negate());
    }

    /** By its name's end; what is nested in a class goes by the class. */
    private Predicate<JavaClass> named(String end) {
        return type -> layers.isOurs(type) && outermost(type).getSimpleName().endsWith(end);
    }

    private Predicate<JavaClass> isOneOf(Set<String> names) {
        return type -> names.stream().anyMatch(name -> outermost(type).getName().equals(root + "." + name));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(House::outermost).orElse(type);
    }

    private static Predicate<JavaClass> isNamed(Set<String> names) {
        return type -> names.contains(type.getName());
    }

    private static Predicate<JavaClass> from(String library) {
        return type -> type.getPackageName().equals(library) || type.getPackageName().startsWith(library + ".");
    }

    private Predicate<JavaClass> isJooq() {
        return from("org.jooq").or(in("store.jooq")).or(from("app.ajar.store.jooq"));
    }

    private static boolean isJava(JavaClass type) {
        return type.isPrimitive() || type.getPackageName().startsWith("java.");
    }

    private static boolean isNullness(JavaClass type) {
        return type.getPackageName().equals("org.jspecify.annotations");
    }

    private boolean isPlainSql(JavaMethodCall call) {
        return call.getTarget().resolveMember().map(method -> method.isAnnotatedWith(PlainSQL.class)).orElse(false);
    }

    private boolean isJournal(JavaMethodCall call) {
        return call.getTargetOwner().getName().equals("app.ajar.keep.Journal") && DISK.contains(call.getName());
    }

    /** Whether it asks what time it is without being given a clock. */
    private static boolean isNow(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        boolean time = owner.getPackageName().startsWith("java.time");
        boolean given = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Clock.class));
        return time && call.getName().equals("now") && !given
                || owner.isEquivalentTo(Clock.class)
                        && (call.getName().startsWith("system") || call.getName().startsWith("tick"))
                || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
    }

    private List<String> printing(JavaClass type) {
        boolean terminal = in("cli").test(type) || type.getName().equals(root + ".Launcher");
        return terminal
                ? List.of()
                : type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .map(JavaFieldAccess::getDescription).distinct().toList();
    }

    private List<String> changingStatics(JavaClass type) {
        return !screens().test(type)
                ? List.of()
                : type.getFields().stream().filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL) || changes(field))
                        .map(JavaField::getDescription).toList();
    }

    private static boolean changes(JavaField field) {
        String type = field.getRawType().getName();
        return type.startsWith("java.util.concurrent.atomic.") || type.startsWith("javafx.");
    }

    private List<String> serializing(JavaClass type) {
        boolean own = type.isAssignableTo(Serializable.class) && !type.isAssignableTo(Throwable.class)
                && !type.isEnum() && !type.getPackageName().startsWith(root + ".store.jooq");
        Stream<String> streams = type.getDirectDependenciesFromSelf().stream()
                .filter(one -> one.getTargetClass().getName().startsWith("java.io.Object"))
                .map(one -> one.getDescription());
        return Stream.concat(own ? Stream.of(type.getName() + " is serializable") : Stream.empty(), streams).toList();
    }
}
