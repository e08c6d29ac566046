package org.mirrorscope.access;

import static org.mirrorscope.access.Role.ANALYST;
import static org.mirrorscope.access.Role.CONTRIBUTOR;
import static org.mirrorscope.access.Role.COORDINATOR;
import static org.mirrorscope.access.Role.DEPUTY;
import static org.mirrorscope.access.Role.LEAD;
import static org.mirrorscope.access.Role.READER;

import java.util.Set;

/**
 * What somebody may do, and with which role: the one place where this is decided. A country's role counts for that
 * country only; a role of the office counts for every country.
 */
public enum Deed {
    /** Read a country's returns, drafts included. */
    SEE_RETURN(LEAD, DEPUTY, CONTRIBUTOR, READER, COORDINATOR, ANALYST),
    /** Fill in a country's return; the office does so on its behalf, and marked so. */
    ANSWER(LEAD, DEPUTY, CONTRIBUTOR, COORDINATOR),
    /** Hand sections of a country's return to others. */
    DELEGATE(LEAD, DEPUTY),
    /** Sign a country's return off. */
    SIGN_OFF(LEAD),
    /** Hand out links to a survey of a country's members. */
    HAND_OUT_LINKS(LEAD, DEPUTY, COORDINATOR),
    /** Say that a country declines a wave. */
    DECLINE(LEAD),
    /** Name a country's deputy, contributors and readers, and the lead's successor. */
    NAME_COLLEAGUES(LEAD, COORDINATOR),
    /** Change a fact of a country's record between waves. */
    UPDATE_RECORD(LEAD),
    /** Propose, agree or decline which source of a country's record is right; the office and the country only together. */
    SETTLE_RECORD(LEAD, COORDINATOR),
    /** Plan meetings, write their minutes and send them to the countries. */
    HOLD_MEETINGS(COORDINATOR),
    /** Agree to the minutes of a meeting for a country, or disagree. */
    AGREE_MINUTES(LEAD),
    /** Comment on the minutes of a meeting for a country. */
    COMMENT_MINUTES(LEAD, DEPUTY),
    /** Say that a follow-up that is one's own is done; the office says so of any. */
    CLOSE_FOLLOW_UP(LEAD, DEPUTY, CONTRIBUTOR, COORDINATOR),
    /** Reply, for a country, to what will be said of it in public. */
    REPLY(LEAD),
    /** Ask countries for their replies, give them more time, answer and decide. */
    RUN_REPLIES(COORDINATOR),
    /** Keep what a country says of its mirror group: bodies, contact point, links, documents; the office on its behalf. */
    EDIT_GROUP(LEAD, DEPUTY, COORDINATOR),
    /** See what countries show to one another. */
    SEE_AMONG_COUNTRIES(LEAD, DEPUTY, CONTRIBUTOR, READER, COORDINATOR, ANALYST),
    /** Say how countries take part, and from when to when. */
    EDIT_COUNTRIES(COORDINATOR),
    /** See what the office sees. */
    SEE_OFFICE(COORDINATOR, ANALYST),
    /** Review returns: query, send back, accept. */
    REVIEW(COORDINATOR, ANALYST),
    /** Write and publish instruments and state what is comparable. */
    EDIT_INSTRUMENTS(COORDINATOR),
    /** Create, open, extend, close and publish waves; circulate and remind. */
    RUN_WAVES(COORDINATOR),
    /** Write the texts of public pages. */
    EDIT_PAGES(COORDINATOR),
    /** Invite people, and say who sits where. */
    PLACE_PEOPLE(COORDINATOR),
    /** See and send again what is in the outbox. */
    HANDLE_MAIL(COORDINATOR),
    /** Read the audit trail. */
    READ_AUDIT(COORDINATOR, ANALYST);

    private final Set<Role> roles;

    Deed(Role... roles) {
        this.roles = Set.of(roles);
    }

    boolean isAllowedTo(Role role) {
        return roles.contains(role);
    }

    /** On how much of the return a delegate may do it. */
    Part part(Delegation delegation) {
        return switch (this) {
            case SEE_RETURN -> delegation.seesAll() ? Part.WHOLE : new Part(false, delegation.sections());
            case ANSWER -> new Part(false, delegation.sections());
            default -> Part.NONE;
        };
    }
}
