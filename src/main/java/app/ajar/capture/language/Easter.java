package app.ajar.capture.language;

import java.time.LocalDate;

/** Easter Sunday in the Gregorian calendar. */
final class Easter {

    private Easter() {}

    /**
     * By the anonymous algorithm of 1876 (Meeus, "Astronomical Algorithms", chapter 8), valid for every year from 1583.
     */
    static LocalDate in(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
