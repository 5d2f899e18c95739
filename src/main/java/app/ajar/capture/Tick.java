package app.ajar.capture;

import app.ajar.model.EntryId;
import app.ajar.model.PersonId;
import app.ajar.rules.Settlement;

/** Names a settlement, whatever the new entry that would settle it is called this time. */
record Tick(Settlement.What what, EntryId settled, PersonId person) {

    static Tick of(Settlement settlement) {
        return new Tick(settlement.what(), settlement.settled().id(), settlement.person());
    }
}
