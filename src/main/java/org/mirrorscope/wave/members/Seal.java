package org.mirrorscope.wave.members;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the mark that a browser keeps after somebody answered. It is the same for everybody who answered one survey, so
 * it tells no two of them apart; nobody can make it up who did not answer that survey, and that of one survey is nothing
 * to another. It cannot keep anybody from answering twice who wants to: whoever deletes it, or takes another browser, is
 * asked again. Where each member is to answer once, there are links for one answer.
 */
final class Seal {

    private static final String HOW = "HmacSHA256";

    private final String mark;

    /** @param secret the survey's own, which never leaves the database but to come here */
    Seal(SurveyId survey, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(HOW);
            mac.init(new SecretKeySpec(secret, HOW));
            byte[] signed = mac.doFinal(("answered " + survey.id()).getBytes(StandardCharsets.UTF_8));
            this.mark = Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String mark() {
        return mark;
    }

    /** Whether somebody's mark is this one; it takes as long whatever they sent. */
    boolean matches(String other) {
        return MessageDigest.isEqual(mark.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
