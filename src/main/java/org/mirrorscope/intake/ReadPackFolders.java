package org.mirrorscope.intake;

import java.nio.file.Path;
import org.mirrorscope.analysis.AnswerSource;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.platform.Progress;

/** Opens packs for counting without a database; found through {@link java.util.ServiceLoader}, so it is public. */
public final class ReadPackFolders implements PackFolders {

    @Override
    public AnswerSource open(Path folder) throws Unreadable {
        Pack pack = PackReader.read(folder, Progress.NONE);
        Dataset dataset = pack.dataset().filter(unused -> pack.isSound()).orElse(null);
        if (dataset == null) {
            throw new Unreadable(pack.problems());
        }
        return () -> dataset;
    }
}
