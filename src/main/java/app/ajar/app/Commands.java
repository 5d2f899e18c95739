package app.ajar.app;

import app.ajar.search.Command;
import app.ajar.settings.LookChoice.Theme;
import app.ajar.settings.LookModel;
import app.ajar.ui.Messages;
import app.ajar.ui.Navigator;
import app.ajar.ui.Navigator.Section;
import app.ajar.ui.Writing;
import java.util.List;

/** What can be done from anywhere, found by its words. */
final class Commands {

    private final Messages messages = Messages.of(Commands.class);

    /** What is not done by going somewhere. */
    record Deeds(Runnable newPerson, Runnable bring, Runnable guesses, Runnable trash, Runnable safety, Runnable lock,
            Runnable cover) {}

    List<Command> of(Navigator navigator, Writing writing, LookModel look, Deeds deeds) {
        return List.of(
                command("fth-edit-3", "write", navigator::writeHere),
                command("fth-user-plus", "person", deeds.newPerson()),
                command("fth-rotate-ccw", "undo", writing::undo),
                command("fth-rotate-cw", "redo", writing::redo),
                place("fth-sun", Section.TODAY, navigator),
                place("fth-users", Section.PEOPLE, navigator),
                place("fth-clock", Section.TIMELINE, navigator),
                place("door-ajar", Section.DOORS, navigator),
                place("idea", Section.IDEAS, navigator),
                place("fth-share-2", Section.REFERRALS, navigator),
                place("fth-book-open", Section.INSIGHTS, navigator),
                place("fth-settings", Section.SETTINGS, navigator),
                command("fth-monitor", "theme.system", () -> look.choose(Theme.SYSTEM)),
                command("fth-sun", "theme.light", () -> look.choose(Theme.LIGHT)),
                command("fth-moon", "theme.dark", () -> look.choose(Theme.DARK)),
                command("fth-zoom-in", "larger", look::larger),
                command("fth-zoom-out", "smaller", look::smaller),
                command("fth-download", "bring", deeds.bring()),
                command("fth-help-circle", "guesses", deeds.guesses()),
                command("fth-trash-2", "trash", deeds.trash()),
                command("fth-shield", "safety", deeds.safety()),
                command("fth-lock", "lock", deeds.lock()),
                command("fth-eye-off", "cover", deeds.cover()));
    }

    private Command command(String icon, String name, Runnable act) {
        return new Command(icon, messages.say("command." + name), messages.sayIfAny("command." + name + ".keys"), act);
    }

    private Command place(String icon, Section section, Navigator navigator) {
        return command(icon, section.name(), () -> navigator.go(section));
    }
}
