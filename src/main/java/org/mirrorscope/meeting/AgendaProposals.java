package org.mirrorscope.meeting;

import java.util.List;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shared.CountryCode;

/** What the record, the waves and earlier meetings suggest to talk about. */
public interface AgendaProposals {

    /**
     * What to talk about with a country, the most urgent first; nothing twice. What is on the meeting's agenda already
     * may be among it.
     *
     * @param who somebody of the office
     * @param meeting where it would be talked about
     * @param country one of the meeting's countries
     */
    List<ProposedItem> of(SignedIn who, Meeting meeting, CountryCode country);
}
