package app.ajar.rules;

import app.ajar.model.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Birthdays of friends, family, neighbours, customers, hosts and team, or where switched on. */
final class BirthdayCards implements PromptSource {

    private static final Set<Role.Kind> KEPT_OF = EnumSet.of(Role.Kind.FRIEND, Role.Kind.FAMILY, Role.Kind.NEIGHBOUR,
            Role.Kind.CUSTOMER, Role.Kind.HOST, Role.Kind.TEAM_MEMBER);

    @Override
    public Stream<Found> find(Whom whom, LocalDate day, Numbers numbers) {
        app.ajar.model.Birthday birthday = whom.birthday();
        if (birthday == null || !birthday.in(day.getYear()).equals(day) || !isKept(whom, day)) {
            return Stream.empty();
        }
        return Stream.of(new Found(Prompt.Kind.BIRTHDAY, List.of(),
                Prompt.Kind.BIRTHDAY + ":" + day + ":" + whom.person(),
                new Why.Birthday(day, years(birthday.year(), day)), null, null, day, day.plusDays(1)));
    }

    private static boolean isKept(Whom whom, LocalDate day) {
        Boolean chosen = whom.birthdayCard();
        return chosen != null
                ? chosen
                : whom.subject().facts().roles().stream()
                        .anyMatch(role -> KEPT_OF.contains(role.kind()) && Courtesy.isCurrent(role, day));
    }

    private static @Nullable Integer years(@Nullable Integer born, LocalDate day) {
        return born == null || born >= day.getYear() ? null : Integer.valueOf(day.getYear() - born);
    }
}
