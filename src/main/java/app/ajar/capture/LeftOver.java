package app.ajar.capture;

import app.ajar.capture.language.Outcome;
import app.ajar.capture.language.Part;
import app.ajar.capture.language.Preview;
import java.util.ArrayList;
import java.util.List;

/** What waited for a choice and was not kept: it stays in the box, with the name it stood under. */
final class LeftOver {

    private LeftOver() {}

    /** Empty if all of it was kept. */
    static String of(Proposal proposal) {
        List<String> left = new ArrayList<>();
        for (Preview.Group group : proposal.captured().preview().groups()) {
            Part part = group.part();
            if (part.waits()) {
                left.add(proposal.parsed().text().substring(part.from(), part.to()).strip());
                continue;
            }
            List<String> lines = group.rows().stream()
                    .filter(row -> row.outcome() instanceof Outcome.WaitsForPerson).map(Preview.Row::text).toList();
            if (!lines.isEmpty() && !part.isHeader()) {
                left.add("@" + part.people().getFirst().name());
            }
            left.addAll(lines);
        }
        return String.join("\n", left);
    }
}
