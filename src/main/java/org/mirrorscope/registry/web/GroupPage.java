package org.mirrorscope.registry.web;

import org.jspecify.annotations.Nullable;
import org.mirrorscope.registry.group.GroupView;
import org.mirrorscope.shell.PersonalPage;

/**
 * What a country keeps of its mirror group.
 *
 * @param office whether it is on the office's pages
 * @param country the country's name
 * @param files where documents are, behind it their ids
 * @param edit where it is changed; null for whoever may not
 */
public record GroupPage(
        String title,
        String description,
        String path,
        boolean office,
        String country,
        GroupView group,
        String files,
        @Nullable String edit)
        implements PersonalPage {}
