package org.mirrorscope.registry;

import java.util.Optional;
import org.mirrorscope.shared.CountryCode;

/** What countries are asked at this moment; the module of the waves implements it. */
public interface OpenQuestions {

    /** Where a country owes an answer about a variable; empty if it is not asked now, or has said so already. */
    Optional<OpenQuestion> about(CountryCode country, String variable);
}
