package org.mirrorscope.shell;

import org.springframework.http.HttpStatus;

/** A request that gets no page but a sentence: what is wrong and what to do. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpStatus status;
    private final String sentence;
    private final transient Object[] arguments;

    private RefusedRequest(HttpStatus status, String sentence, Object... arguments) {
        super(status + ": " + sentence, null, false, false);
        this.status = status;
        this.sentence = sentence;
        this.arguments = arguments.clone();
    }

    /**
     * There is no such thing (404).
     *
     * @param sentence the key of the sentence, for example {@code publication/country.unknown}
     * @param arguments what the sentence names
     */
    public static RefusedRequest notFound(String sentence, Object... arguments) {
        return new RefusedRequest(HttpStatus.NOT_FOUND, sentence, arguments);
    }

    /** A parameter makes no sense (400); otherwise as {@link #notFound}. */
    public static RefusedRequest badRequest(String sentence, Object... arguments) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, sentence, arguments);
    }

    /** Whoever asks may not (403); otherwise as {@link #notFound}. */
    public static RefusedRequest forbidden(String sentence, Object... arguments) {
        return new RefusedRequest(HttpStatus.FORBIDDEN, sentence, arguments);
    }

    /** The response's status. */
    public HttpStatus status() {
        return status;
    }

    /** The sentence for this reader. */
    public String sentence(Reader reader) {
        return reader.text(sentence, arguments);
    }
}
