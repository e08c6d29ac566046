package org.mirrorscope.shell;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security headers of every page, public or private: nothing from anywhere else, no inline style or script. */
public final class PageHeaders {

    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    /** For pages that other sites may show in frames: no script, and nothing to send. */
    private static final String FRAME_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *";

    private static final String PERMISSIONS = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), payment=(), usb=()";

    private PageHeaders() {}

    /** Sets them; what may be kept by whom is said elsewhere. */
    public static void set(HeadersConfigurer<HttpSecurity> headers) {
        set(headers, CONTENT_POLICY);
    }

    /** Sets those of a page that other sites may show in frames of theirs. */
    public static void setForFrames(HeadersConfigurer<HttpSecurity> headers) {
        set(headers, FRAME_POLICY);
        headers.frameOptions(FrameOptionsConfig::disable);
    }

    private static void set(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
        headers.cacheControl(cache -> cache.disable())
                .contentSecurityPolicy(policy -> policy.policyDirectives(contentPolicy))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS));
    }
}
