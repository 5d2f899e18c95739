package app.ajar.capture;

import app.ajar.capture.language.Captured;
import app.ajar.capture.language.Names;
import app.ajar.capture.language.Parsed;
import app.ajar.model.PersonId;
import app.ajar.model.When;
import app.ajar.rules.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What would be kept.
 *
 * @param proposed what it could settle besides, if the rep says so
 * @param stops of those it is about
 * @param names whom it may be about
 * @param when the day it is about
 */
record Proposal(Parsed parsed, Captured captured, List<Settlement> proposed, Map<PersonId, Stop> stops, Names names,
        When when, LocalDate today) {

    Proposal {
        proposed = List.copyOf(proposed);
        stops = Map.copyOf(stops);
    }
}
