package org.mirrorscope.publication.web;

import org.mirrorscope.shell.PageHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The only pages that other sites may show in frames: no session, no cookie, no script, nothing to send. */
@Configuration(proxyBeanMethods = false)
class EmbedSettings {

    @Bean
    @Order(2)
    SecurityFilterChain embeddedPages(HttpSecurity http) {
        return http.securityMatcher(EmbedController.PATH + "*")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // nothing can be sent here
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PageHeaders::setForFrames)
                .build();
    }
}
