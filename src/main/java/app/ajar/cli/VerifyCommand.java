package app.ajar.cli;

import app.ajar.cli.Json.Item;
import java.util.List;
import picocli.CommandLine.Command;

/** Reads everything again and names each damage. */
@Command(name = "verify")
final class VerifyCommand extends Work {

    VerifyCommand(Ajar ajar) {
        super(ajar);
    }

    @Override
    public Integer call() {
        return ajar.with(journal -> {
            List<String> damages = journal.verify();
            journal.unread().forEach(what -> terminal.remark(Words.of("verify.unread", what)));
            boolean said = document("damages",
                    () -> damages.stream().map(damage -> new Item().with("damage", damage)).toList());
            if (!said && damages.isEmpty()) {
                terminal.say(Words.of("verify.ok", journal.last()));
            } else if (!said) {
                damages.forEach(terminal::say);
            }
            if (!damages.isEmpty()) {
                throw new Refusal(Refusal.DAMAGED, Words.of("verify.damaged", damages.size()));
            }
            return 0;
        });
    }
}
