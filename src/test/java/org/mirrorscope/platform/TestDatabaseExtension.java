package org.mirrorscope.platform;

import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Hands the test's database to its constructor and methods. */
final class TestDatabaseExtension implements ParameterResolver {

    /** The name of a test class's database; empty if it has none. */
    static Optional<String> name(Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            TestDatabase asked = AnnotatedElementUtils.findMergedAnnotation(type, TestDatabase.class);
            if (asked != null) {
                return Optional.of(asked.value().isEmpty() ? type.getName() : asked.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == DSLContext.class || type == DataSource.class || type == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        String name = name(test.getRequiredTestClass()).orElseThrow();
        Class<?> type = parameter.getParameter().getType();
        if (type == Database.class) {
            return TestPostgres.database(name);
        }
        DataSource pool = TestPostgres.pool(name);
        return type == DataSource.class ? pool : DSL.using(pool, SQLDialect.POSTGRES);
    }
}
