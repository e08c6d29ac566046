package org.mirrorscope.platform;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it into the archive; {@code development} when run from classes. */
final class Version implements IVersionProvider {

    static String name() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Mirrorscope " + name()};
    }
}
