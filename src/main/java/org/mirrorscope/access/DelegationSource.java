package org.mirrorscope.access;

import java.util.List;

/** What was handed to whom; the module that knows the waves implements it. */
public interface DelegationSource {

    /** The delegations that hold for a person now. */
    List<Delegation> of(PersonId person);
}
