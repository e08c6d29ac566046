package org.mirrorscope.access.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the person who asks. */
@Component
class SignedInArgument implements HandlerMethodArgumentResolver {

    private final Session session;

    SignedInArgument(Session session) {
        this.session = session;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == SignedIn.class;
    }

    /** Nobody comes here without signing in, except to an address outside the pages for signed-in people. */
    @Override
    public SignedIn resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return session.who().orElseThrow(() -> RefusedRequest.forbidden("access/refused.no-seat"));
    }
}
