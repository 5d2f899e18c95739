package app.ajar.capture.language;

import app.ajar.model.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Single days: dates written out, weekdays, today and its neighbours. */
final class WrittenDates {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Words words;
    private final LocalDate today;
    private final Map<String, Integer> months;
    private final Map<String, Integer> weekdays;

    WrittenDates(Words words, LocalDate today) {
        this.words = words;
        this.today = today;
        this.months = words.numbered("months", 1);
        this.weekdays = words.numbered("weekdays", 1);
    }

    boolean isFullWeekday(String word) {
        Integer day = weekdays.get(word);
        return day != null && words.of("weekdays").get(day - 1).startsWith(word + " ");
    }

    boolean isWeekend(Window window) {
        return window.from().getDayOfWeek() == DayOfWeek.SATURDAY && window.to().equals(window.from().plusDays(1));
    }

    @Nullable
    Window read(List<String> said, Tense tense) {
        if (said.size() > 1 && words.is("daypart", said.getLast())) {
            List<String> day = said.subList(0, said.size() - 1);
            boolean ofToday = day.size() == 1 && words.is("this", day.getFirst());
            boolean ofYesterday = day.size() == 1 && words.is("last", day.getFirst());
            return ofToday ? Window.of(today) : ofYesterday ? Window.of(today.minusDays(1)) : read(day, tense);
        }
        LocalDate day = near(said);
        if (day == null) {
            day = weekday(said, tense);
        }
        if (day == null) {
            day = date(said, tense);
        }
        return day == null ? null : Window.of(day);
    }

    private @Nullable LocalDate near(List<String> said) {
        String last = said.getLast();
        if (said.size() == 1) {
            return words.is("today", last)
                    ? today
                    : words.is("tomorrow", last)
                            ? today.plusDays(1)
                            : words.is("yesterday", last) ? today.minusDays(1) : null;
        }
        String way = said.size() == 3 && said.getFirst().equals("day") ? said.get(1) : "";
        return words.is("after", way) && words.is("tomorrow", last)
                ? today.plusDays(2)
                : words.is("before", way) && words.is("yesterday", last) ? today.minusDays(2) : null;
    }

    /** The next such day, today's own name being in a week; "next Friday" is that of next week, as the words go. */
    private @Nullable LocalDate weekday(List<String> said, Tense tense) {
        Integer number = weekdays.get(said.getLast());
        if (number == null) {
            return said.size() == 2 && said.getLast().equals("week") ? inAWeek(said.getFirst()) : null;
        }
        if (said.size() > 2 && said.subList(0, said.size() - 1).equals(aWeekOn(said))) {
            return inAWeek(said.getLast());
        }
        DayOfWeek day = DayOfWeek.of(number);
        LocalDate next = today.with(TemporalAdjusters.next(day));
        LocalDate before = today.with(TemporalAdjusters.previous(day));
        if (said.size() == 1) {
            return tense == Tense.PAST ? before : next;
        }
        String first = said.getFirst();
        if (said.size() != 2) {
            return null;
        }
        return words.is("this", first)
                ? next
                : words.is("last", first)
                        ? before
                        : words.is("next", first)
                                ? DateRules.monday(today).plusWeeks(1).with(TemporalAdjusters.nextOrSame(day))
                                : null;
    }

    /** "A week on Friday", "Friday week". */
    private @Nullable LocalDate inAWeek(String weekday) {
        Integer day = weekdays.get(weekday);
        return day == null ? null : today.with(TemporalAdjusters.next(DayOfWeek.of(day))).plusWeeks(1);
    }

    private static List<String> aWeekOn(List<String> said) {
        return said.size() == 4 ? List.of("a", "week", "on") : List.of("week", "on");
    }

    /** A date written out, or null. */
    @Nullable
    LocalDate written(List<String> said) {
        return date(said, Tense.FUTURE);
    }

    private @Nullable LocalDate date(List<String> said, Tense tense) {
        if (said.size() > 1 && weekdays.containsKey(said.getFirst())) {
            return date(said.subList(1, said.size()), tense);
        }
        if (said.size() == 1) {
            Matcher iso = ISO.matcher(said.getFirst());
            Matcher slashed = SLASHED.matcher(said.getFirst());
            return iso.matches()
                    ? day(number(iso, 1), number(iso, 2), number(iso, 3))
                    : slashed.matches() ? slashed(slashed, tense) : null;
        }
        MonthDay day = monthDay(said.subList(0, 2));
        if (day == null || said.size() > 3 || said.size() == 3 && !YEAR.matcher(said.get(2)).matches()) {
            return null;
        }
        return said.size() == 3
                ? day(Integer.parseInt(said.get(2)), day.getMonthValue(), day.getDayOfMonth())
                : inSomeYear(day, tense);
    }

    /** "22 May", "May 22", "22nd May"; null if there is no such day in any year. */
    @Nullable
    MonthDay monthDay(List<String> two) {
        Integer month = months.get(two.get(1));
        String day = two.get(0);
        if (month == null) {
            month = months.get(two.get(0));
            day = two.get(1);
        }
        int number = dayOfMonth(day);
        return month == null || number < 1 || number > Month.of(month).maxLength()
                ? null
                : MonthDay.of(month, number);
    }

    /** Whether it is nothing but so many figures. */
    static boolean isNumber(String word, int least, int most) {
        return word.length() >= least && word.length() <= most && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int dayOfMonth(String word) {
        String digits = word;
        for (String end : words.of("ordinal.ends")) {
            if (word.endsWith(end)) {
                digits = word.substring(0, word.length() - end.length());
            }
        }
        return isNumber(digits, 1, 2) ? Integer.parseInt(digits) : 0;
    }

    /** Only if it cannot be misread: one of the two is no month. */
    private @Nullable LocalDate slashed(Matcher slashed, Tense tense) {
        int one = number(slashed, 1);
        int two = number(slashed, 2);
        if (one <= 12 && two <= 12 && one != two || one > 12 && two > 12) {
            return null;
        }
        int month = Math.min(one, two);
        int day = Math.max(one, two);
        if (month < 1 || day > Month.of(month).maxLength()) {
            return null;
        }
        return slashed.group(3) == null
                ? inSomeYear(MonthDay.of(month, day), tense)
                : day(number(slashed, 3), month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        boolean possible = month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(year));
        return possible ? LocalDate.of(year, month, day) : null;
    }

    /** The next such day from today on, or the last up to today; 29 February waits for its year. */
    private LocalDate inSomeYear(MonthDay day, Tense tense) {
        int step = tense == Tense.PAST ? -1 : 1;
        int year = today.getYear();
        while (true) {
            LocalDate there = day.isValidYear(year) ? day.atYear(year) : null;
            if (there != null && (step > 0 ? !there.isBefore(today) : !there.isAfter(today))) {
                return there;
            }
            year += step;
        }
    }
}
