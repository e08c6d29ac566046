package org.mirrorscope.instrument;

import java.util.List;
import org.mirrorscope.shared.LocalizedText;

/** A page of questions that belong together. */
public record Section(String id, LocalizedText title, List<Question> questions) {}
