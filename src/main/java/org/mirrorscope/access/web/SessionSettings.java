package org.mirrorscope.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are kept. */
@Configuration(proxyBeanMethods = false)
class SessionSettings {

    /**
     * Spring Session's own statement, in the order of its parameters, but that the mere time of the last request is kept
     * by the minute: every request would else wait for the disk.
     */
    private static final String UPDATE = """
            UPDATE %TABLE_NAME% AS S
            SET SESSION_ID = N.SESSION_ID, LAST_ACCESS_TIME = N.LAST_ACCESS_TIME,
                MAX_INACTIVE_INTERVAL = N.MAX_INACTIVE_INTERVAL, EXPIRY_TIME = N.EXPIRY_TIME,
                PRINCIPAL_NAME = N.PRINCIPAL_NAME
            FROM (VALUES (?::CHAR(36), ?::BIGINT, ?::INT, ?::BIGINT, ?, ?::CHAR(36)))
                AS N (SESSION_ID, LAST_ACCESS_TIME, MAX_INACTIVE_INTERVAL, EXPIRY_TIME, PRINCIPAL_NAME, PRIMARY_ID)
            WHERE S.PRIMARY_ID = N.PRIMARY_ID
              AND (S.LAST_ACCESS_TIME + 60000 <= N.LAST_ACCESS_TIME
                OR (S.SESSION_ID, S.MAX_INACTIVE_INTERVAL, S.PRINCIPAL_NAME)
                  IS DISTINCT FROM (N.SESSION_ID, N.MAX_INACTIVE_INTERVAL, N.PRINCIPAL_NAME))
            """;

    /**
     * Without transactions: a session's row is written before what it holds, and in a session that holds nothing nobody is
     * signed in. To begin and end transactions around single statements would double what every request asks of the
     * database.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> timeOfTheLastRequestByTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
