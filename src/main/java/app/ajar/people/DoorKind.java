package app.ajar.people;

import app.ajar.rules.Door;

/** The doors one looks for, in the order in which they are listed. */
enum DoorKind {
    OPEN, REOPENED, AJAR, CLOSED, NOTHING;

    static DoorKind of(Door door) {
        return switch (door) {
            case Door.Open _ -> OPEN;
            case Door.Reopened _ -> REOPENED;
            case Door.Ajar _ -> AJAR;
            case Door.ClosedAtTheirWish _ -> CLOSED;
            case Door.NothingSaidYet _ -> NOTHING;
        };
    }
}
