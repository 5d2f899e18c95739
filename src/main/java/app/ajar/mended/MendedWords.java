package app.ajar.mended;

import app.ajar.store.Mended;
import app.ajar.ui.Ago;
import app.ajar.ui.Messages;
import app.ajar.ui.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Says what was damaged, what was done about it, and what came of it. */
final class MendedWords {

    private final Report report;
    private final Mended how;
    private final Messages messages = Messages.of(MendedWords.class);
    private final Ago ago;

    MendedWords(Report report, Clock clock) {
        this.report = report;
        this.how = report.how();
        this.ago = new Ago(clock);
    }

    /**
     * Something that was done.
     *
     * @param well false if it is not as it should be
     */
    record Step(boolean well, String title, String text) {}

    /** A number that is compared. */
    record Count(String what, long number) {}

    String title() {
        return messages.say(report.isWhole() ? "mended.title" : "mended.title.part");
    }

    String lead() {
        return messages.say("mended.lead." + how.part());
    }

    /** Whether something is missing, in a sentence. */
    String sum() {
        if (report.isWhole()) {
            return messages.say("mended.whole");
        }
        return how.last() < how.known()
                ? messages.say("mended.missing", how.known() - how.last())
                : messages.say("mended.perhaps.missing");
    }

    List<Count> counts() {
        return List.of(new Count(messages.say("mended.before"), Math.max(how.known(), how.last())),
                new Count(messages.say("mended.now"), how.last()),
                new Count(messages.say("mended.people"), report.people()),
                new Count(messages.say("mended.entries"), report.entries()),
                new Count(messages.say("mended.stops"), report.stops()));
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Path aside = how.aside();
        if (aside == null) {
            steps.add(new Step(true, messages.say("mended.gone"), messages.say("mended.gone.text")));
        } else {
            steps.add(new Step(true, messages.say("mended.aside"), messages.say(
                    how.whole() ? "mended.aside.text" : "mended.aside.stays",
                    report.folder().relativize(aside).toString())));
        }
        Report.Archive archive = report.snapshot();
        if (archive != null) {
            steps.add(new Step(true, messages.say("mended.archive", ago.moment(archive.made())),
                    messages.say("mended.archive.text", archive.people(), archive.entries())));
        }
        Report.Last last = report.last();
        if (last != null && how.part() == Mended.Part.DATABASE) {
            steps.add(new Step(true, messages.say(archive == null ? "mended.all" : "mended.added",
                    how.last() - how.from(), report.added()), last(last)));
        }
        if (!how.whole()) {
            steps.add(new Step(false, sum(), messages.say("mended.missing.text")));
        }
        steps.add(report.damages().isEmpty()
                ? new Step(report.backup().isEmpty(), messages.say("mended.read"), report.backup().isEmpty()
                        ? messages.say("mended.read.text")
                        : messages.say("mended.read.no.backup", report.backup()))
                : new Step(false, messages.say("mended.still"), String.join("\n", report.damages())));
        return steps;
    }

    private String last(Report.Last last) {
        String at = ago.moment(last.at());
        return last.about().isEmpty()
                ? messages.say("mended.last", at)
                : messages.say("mended.last.about", Words.name(last.about()), at);
    }

    /** The button to what was added; empty if there is nothing to show. */
    String show() {
        return report.added() == 0 || how.part() != Mended.Part.DATABASE
                ? ""
                : messages.say("mended.show");
    }

    /** All of it, for a file. */
    String text() {
        StringBuilder text = new StringBuilder(title()).append("\n\n").append(lead()).append('\n');
        steps().forEach(step -> text.append('\n').append(step.well() ? "+ " : "! ").append(step.title()).append("\n  ")
                .append(step.text().replace("\n", "\n  ")).append('\n'));
        text.append('\n');
        counts().forEach(count -> text.append(count.what()).append(": ").append(count.number()).append('\n'));
        return text.append('\n').append(sum()).append('\n').append(report.folder()).append('\n').toString();
    }
}
