package org.mirrorscope.mail;

/**
 * Something in messages of one kind that is made when a message leaves and never kept, such as a link that signs in. A
 * module implements it as a bean; in the text stands {@link #PLACE}.
 */
public interface LateText {

    /** What stands in the text until the message leaves. */
    String PLACE = "[[link]]";

    /** The kind of messages that it is for. */
    String kind();

    /**
     * Makes it, anew for every attempt; what was made for an earlier attempt of the same message ends with that.
     *
     * @param message which message leaves
     * @param to to whom
     */
    String make(MessageId message, EmailAddress to);
}
