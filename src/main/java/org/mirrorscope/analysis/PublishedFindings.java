package org.mirrorscope.analysis;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The door to the figures of the waves whose results are public. Asking costs one cheap statement; answers are read
 * and counted again only after they changed.
 */
@Component
public class PublishedFindings {

    private final ObjectProvider<AnswerSource> source;
    private volatile @Nullable Snapshot latest;

    PublishedFindings(ObjectProvider<AnswerSource> source) {
        this.source = source;
    }

    /** The figures over the data as they are now. */
    public Findings current() {
        AnswerSource answers = source.getObject();
        String version = answers.version();
        Snapshot known = latest;
        return known != null && known.version.equals(version) ? known.findings : read(answers);
    }

    /** As {@link AnswerSource#corrections}. */
    public SortedMap<CountryCode, LocalDate> corrections(WaveId wave) {
        return source.getObject().corrections(wave);
    }

    /** Only one reads; who waited for it finds its result. */
    private synchronized Findings read(AnswerSource answers) {
        // Asked for again, and before reading: data that change in between are then read once more next time.
        String version = answers.version();
        Snapshot known = latest;
        if (known != null && known.version.equals(version)) {
            return known.findings;
        }
        Findings findings = Findings.over(published(answers.read()));
        latest = new Snapshot(version, findings);
        return findings;
    }

    private static Dataset published(Dataset all) {
        return new Dataset(
                all.initiative(),
                all.countries(),
                all.instruments(),
                all.waves().stream().filter(wave -> wave.wave().published()).toList());
    }

    private record Snapshot(String version, Findings findings) {}
}
