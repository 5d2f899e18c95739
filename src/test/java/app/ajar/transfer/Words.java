package app.ajar.transfer;

import app.ajar.model.Body;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an entry says beside its text, in somebody's words or as typed. */
final class Words {

    private Words() {}

    static Stream<String> of(Body body) {
        Stream<@Nullable String> words = switch (body) {
            case Body.Conversation it -> Stream.concat(it.gave().stream(), it.asked().stream());
            case Body.No it -> Stream.of(it.because(), it.words());
            case Body.Yes it -> Stream.of(it.words());
            case Body.Referral it -> Stream.of(it.treated(), it.outcome());
            case Body.NearMiss it -> Stream.of(it.broke());
            case Body.Purchase it -> Stream.of(it.forWhom());
            case Body.Preference it -> Stream.of(it.condition(), it.words());
            case Body.Guess it -> Stream.of(it.said());
            case Body.Told it -> Stream.of(it.received());
            case Body.Note _,Body.Idea _,Body.Promise _,Body.Gathering _,Body.Meeting _,Body.LifeEvent _ -> Stream.of();
        };
        return words.filter(Objects::nonNull).map(Objects::requireNonNull);
    }
}
