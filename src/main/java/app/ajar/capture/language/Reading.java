package app.ajar.capture.language;

import java.util.List;

/** What a mark's reader may ask for: the days, the people, and whose part it stands in. */
interface Reading {

    Dates dates();

    /** Whom a name after a mark means, and what of the text is behind the name. */
    NameReader.Found name(String text);

    /** The people to whom a text points with an {@code @} inside a line. */
    List<Who> pointed(String text);

    /** The people of the part. */
    List<Who> people();

    List<app.ajar.model.Challenge> challenges();
}
