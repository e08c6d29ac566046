package org.mirrorscope.wave;

import java.time.Instant;
import java.util.Optional;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.springframework.stereotype.Component;

/** What stands in a draft before anybody writes in it. */
@Component
class Prefilling {

    private final EntryStore entries;
    private final RevisionStore revisions;
    private final LastTimes lastTimes;
    private final Instruments instruments;

    Prefilling(EntryStore entries, RevisionStore revisions, LastTimes lastTimes, Instruments instruments) {
        this.entries = entries;
        this.revisions = revisions;
        this.lastTimes = lastTimes;
        this.instruments = instruments;
    }

    /** Fills an empty draft: with what counts already, since a pack brought it, else with last time's answers. */
    void fill(Wave wave, CountryCode country, Instant now) {
        revisions
                .lastAccepted(wave.id(), country)
                .ifPresentOrElse(accepted -> copy(accepted, now), () -> carryForward(wave, country, now));
    }

    private void copy(SignedReturn accepted, Instant now) {
        accepted.cells().forEach((variable, cell) -> {
            Said said = said(cell);
            if (!(said instanceof Said.Blank)) {
                entries.add(accepted.wave(), accepted.country(), new Entry(variable, 1, said, Writer.PACK, now));
            }
        });
    }

    private static Said said(SignedReturn.Cell cell) {
        return switch (cell.counted()) {
            case AnswerValue value -> new Said.Given(value);
            case Missing missing ->
                switch (missing) {
                    case DONT_KNOW -> new Said.Unknown();
                    case NOT_APPLICABLE -> new Said.NotApplicable();
                    case WITHHELD -> new Said.Withheld(cell.kept(), cell.reason() == null ? "–" : cell.reason());
                    case NOT_ASKED, NO_RETURN, NO_ANSWER, UNCONFIRMED -> new Said.Blank();
                };
        };
    }

    /** Offers last time's answers again, unconfirmed, where nothing was saved yet. */
    private void carryForward(Wave wave, CountryCode country, Instant now) {
        Optional<LastTime> last = lastTimes.before(wave, country);
        if (last.isEmpty()) {
            return;
        }
        WaveId from = last.get().wave().id();
        for (Variable variable :
                instruments.find(wave.instrument()).orElseThrow().variables()) {
            Optional.ofNullable(last.get().told().get(variable.name()))
                    .filter(value -> variable.question().carryForward() == CarryForward.CONFIRM)
                    .map(value -> new Entry(variable.name(), 1, new Said.Carried(value, from), null, now))
                    .ifPresent(entry -> entries.add(wave.id(), country, entry));
        }
    }
}
