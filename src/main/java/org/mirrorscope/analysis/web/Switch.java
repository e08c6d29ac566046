package org.mirrorscope.analysis.web;

import java.util.List;

/**
 * A row of links between views of a page; worth showing where there is more than one.
 *
 * @param label what is chosen
 * @param choices in the order shown
 */
public record Switch(String label, List<Choice> choices) {

    public Switch {
        choices = List.copyOf(choices);
    }
}
