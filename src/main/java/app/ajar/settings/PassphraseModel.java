package app.ajar.settings;

import app.ajar.keep.Locking;
import app.ajar.store.Behind;
import app.ajar.ui.Background;
import app.ajar.ui.Complaints;
import app.ajar.ui.Messages;
import app.ajar.ui.Toasts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Setting, changing and taking off a passphrase, a step at a time. */
public final class PassphraseModel {

    /** What is to be done. */
    public enum Task {
        /** There is none yet. */
        SET,
        /** Another one for the same key. */
        CHANGE,
        /** Somebody had it: everything is locked anew. */
        RENEW,
        /** The paper was lost, or never printed. */
        CODE,
        /** Readable for anybody who has the laptop. */
        OFF;

        boolean asksForTheOneNow() {
            return this != SET;
        }

        boolean asksForAFreshOne() {
            return this == SET || this == CHANGE || this == RENEW;
        }

        boolean showsACode() {
            return this == SET || this == RENEW || this == CODE;
        }
    }

    /** Where it stands. */
    enum Step {
        WORDS, CODE, WORKING, DONE
    }

    private record Standing(Optional<Instant> since, List<Behind.Place> behind) {}

    private static final int ASKED_FIRST = 1;
    private static final int ASKED_THEN = 4;

    private final Locking locking;
    private final Background background;
    private final Toasts toasts;
    private final Messages messages = Messages.of(PassphraseModel.class);
    private final ReadOnlyObjectWrapper<Optional<Instant>> since;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.DONE);
    private final ReadOnlyStringWrapper complaint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Behind.Place>> behind = new ReadOnlyObjectWrapper<>(List.of());
    private Task task = Task.SET;
    private String fresh = "";
    private String code = "";

    public PassphraseModel(Locking locking, Background background, Toasts toasts) {
        this.locking = locking;
        this.background = background;
        this.toasts = toasts;
        this.since = new ReadOnlyObjectWrapper<>(locking.since());
    }

    /** When the passphrase was set; empty if there is none. */
    ReadOnlyObjectProperty<Optional<Instant>> since() {
        return since.getReadOnlyProperty();
    }

    /** Where backups lie that can still be opened as before. */
    ReadOnlyObjectProperty<List<Behind.Place>> behind() {
        return behind.getReadOnlyProperty();
    }

    /** Looks again how it stands. */
    void look() {
        background.run(() -> new Standing(locking.since(), locking.behind()), set -> {
            behind.set(set.behind());
            since.set(set.since());
        }, problem -> complaint.set(Complaints.sentence(problem, messages)));
    }

    ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** What is wrong with what was typed, or with the disk; empty if nothing is. */
    ReadOnlyStringProperty complaint() {
        return complaint.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    Task task() {
        return task;
    }

    /** The code that is to be written down. */
    String code() {
        return code;
    }

    void begin(Task wished) {
        task = wished;
        fresh = "";
        code = "";
        complaint.set("");
        step.set(Step.WORDS);
    }

    /**
     * Takes what was typed at the first step.
     *
     * @param now the passphrase there is
     * @param wished the one that is to be
     * @param again the same once more
     */
    void words(String now, String wished, String again) {
        if (busy.get() || step.get() != Step.WORDS) {
            return;
        }
        if (task.asksForAFreshOne() && (wished.isEmpty() || !wished.equals(again))) {
            complaint.set(messages.say(wished.isEmpty() ? "pass.empty" : "pass.differ"));
            return;
        }
        complaint.set("");
        fresh = wished;
        busy.set(true);
        background.run(() -> !task.asksForTheOneNow() || locking.isOpenedBy(now), right -> {
            busy.set(false);
            if (!right) {
                complaint.set(messages.say("pass.wrong"));
            } else if (task.showsACode()) {
                code = Locking.newCode();
                step.set(Step.CODE);
            } else {
                work();
            }
        }, this::failed);
    }

    /** The two groups of the code that are asked back, as their places from 1. */
    static int[] asked() {
        return new int[]{ASKED_FIRST + 1, ASKED_THEN + 1};
    }

    /** Takes the two groups that were asked back; what is not a letter or a digit does not matter. */
    void askedBack(String typed) {
        if (busy.get() || step.get() != Step.CODE) {
            return;
        }
        String[] groups = code.split("-");
        String wanted = groups[ASKED_FIRST] + groups[ASKED_THEN];
        String plain = typed.toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        if (plain.equals(wanted)) {
            work();
        } else {
            complaint.set(messages.say("pass.code.wrong"));
        }
    }

    private void work() {
        complaint.set("");
        busy.set(true);
        step.set(Step.WORKING);
        background.run(() -> {
            switch (task) {
                case SET, RENEW -> locking.lock(fresh, code);
                case CHANGE -> locking.changePassphrase(fresh);
                case CODE -> locking.changeCode(code);
                case OFF -> locking.unlock();
            }
            return new Standing(locking.since(), locking.behind());
        }, set -> {
            busy.set(false);
            behind.set(set.behind());
            since.set(set.since());
            toasts.say(messages.say("pass.done." + task));
            begin(task);
            step.set(Step.DONE);
        }, problem -> {
            step.set(Step.WORDS);
            failed(problem);
        });
    }

    private void failed(Exception problem) {
        busy.set(false);
        complaint.set(Complaints.sentence(problem, messages));
    }
}
