package app.ajar.ui;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The sentences of a package, {@code messages.properties} beside its classes, and those that all screens share. */
public final class Messages extends ResourceBundle {

    private static final Map<String, Messages> KNOWN = new ConcurrentHashMap<>();

    private final ResourceBundle own;
    private final ResourceBundle shared;
    private final Locale language;

    private Messages(ResourceBundle own, ResourceBundle shared, Locale language) {
        this.own = own;
        this.shared = shared;
        this.language = language;
    }

    /** Those of the package of a class. */
    public static Messages of(Class<?> beside) {
        // Every row of a list asks, and a bundle is looked up by a dozen steps.
        return KNOWN.computeIfAbsent(beside.getPackageName(), name -> read(beside, Locale.ENGLISH));
    }

    private static Messages read(Class<?> beside, Locale language) {
        return new Messages(bundle(beside, language), bundle(Messages.class, language), language);
    }

    private static ResourceBundle bundle(Class<?> beside, Locale language) {
        return getBundle(beside.getPackageName() + ".messages", language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /**
     * A sentence, filled in.
     *
     * @throws MissingResourceException if there is no such key
     */
    public String say(String key, Object... filling) {
        return filling.length == 0 ? getString(key) : new MessageFormat(getString(key), language).format(filling);
    }

    /** A sentence, or nothing where there is no such key. */
    public String sayIfAny(String key, Object... filling) {
        return containsKey(key) ? say(key, filling) : "";
    }

    /** The language of dates and numbers that stand between the words. */
    public Locale language() {
        return language;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return own.containsKey(key) ? own.getObject(key) : shared.containsKey(key) ? shared.getObject(key) : null;
    }

    /** Asked for every word of every view that is loaded: the set of all keys is not made for that. */
    @Override
    public boolean containsKey(String key) {
        return own.containsKey(key) || shared.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(handleKeySet());
    }

    @Override
    protected Set<String> handleKeySet() {
        Set<String> keys = new LinkedHashSet<>(own.keySet());
        keys.addAll(shared.keySet());
        return keys;
    }
}
