package org.mirrorscope.access;

import java.util.Collection;
import java.util.Map;
import org.mirrorscope.shell.Reader;

/** Says in words what lines of the audit trail are about. A module whose things have names of their own has one. */
public interface SubjectNames {

    /** Those of some subjects that this module knows, each with its name. */
    Map<Subject, NamedSubject> names(Collection<Subject> subjects, Reader reader);
}
