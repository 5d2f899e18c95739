import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes for schema.sql. A source file run by java, since jOOQ's own Maven plugin needs Maven itself
 * to run on the newer JDK.
 */
class Tables {

    public static void main(String[] args) throws Exception {
        var schema = Path.of(args[0]);
        var out = Path.of(args[1]);
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:schema", "sa", "")) {
            try (var statement = connection.createStatement()) {
                statement.execute(Files.readString(schema));
            }
            // Spaces in the pattern would be ignored: jOOQ compiles it with COMMENTS.
            var instants = new ForcedType().withName("INSTANT").withIncludeTypes("(?i:timestamp.*zone)");
            var database = new Database().withName("org.jooq.meta.h2.H2Database").withInputSchema("PUBLIC")
                    .withOutputSchemaToDefault(true).withForcedTypes(instants);
            var generate = new Generate().withRecords(true).withPojos(false).withDaos(false)
                    .withGlobalObjectReferences(true);
            var target = new Target().withPackageName("app.ajar.store.jooq").withDirectory(out.toString());
            var tool = new GenerationTool();
            tool.setConnection(connection);
            tool.run(new Configuration().withLogging(Logging.WARN).withGenerator(
                    new Generator().withDatabase(database).withGenerate(generate).withTarget(target)));
        }
        Files.writeString(out.resolve(".stamp"), "");
    }
}
