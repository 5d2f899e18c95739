package app.ajar.store;

import java.io.IOException;

/**
 * Goes over from one key to another: {@code key.json} names both, by generation; the new generation is built and named,
 * which is the moment from which the new one holds; drafts and attachments follow. The old key stays known as long as
 * a backup may be sealed with it.
 */
final class Rekey {

    private final Opening opening;

    Rekey(Opening opening) {
        this.opening = opening;
    }

    /** Before anything is built forgets what was begun and never arrived. Gives the opening with its whole key. */
    Opening settled(KeyFile file, int live) throws IOException {
        KeyFile settled = file.settled(live);
        if (settled.hash() == null) {
            settled = settled.withHash(opening.key(), Secret.random().bytes());
        }
        if (settled != file) {
            settled.write(opening.disk(), opening.home());
        }
        return opening.with(settled.whole(opening.key()), opening.previous(), opening.earlier());
    }

    /** Seals what lies beside the generations with the key now, and forgets all that are not live. */
    void follow(Drafts drafts, Key previous, int live) throws IOException {
        drafts.resealed(opening.key(), previous);
        opening.attachments().reseal(opening.disk());
        new Places(opening.home(), opening.key(), opening.disk()).reseal(previous);
        Behind.reseal(opening.disk(), opening.home(), opening.key(), previous);
        opening.generations().forgetAllBut(live);
        KeyFile.read(opening.home()).arrived().write(opening.disk(), opening.home());
    }
}
