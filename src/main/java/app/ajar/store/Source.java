package app.ajar.store;

import java.io.IOException;
import java.sql.SQLException;

/** Gives all writes of a journal, in order, from the first. */
@FunctionalInterface
public interface Source {

    void into(Projection.Sink sink) throws IOException, SQLException;
}
