package org.mirrorscope.meeting.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.wave.web.Visit;

/** How the office plans meetings on pages, and what countries see of that. */
class MeetingPagesTests extends MeetingRoom {

    @Test
    void theOfficePlansInvitesAndCancels() throws Exception {
        pages.perform(get("/office/meetings").with(Visit.by(office)))
                .andExpect(shows("Plan a meeting", "No meeting is planned."));
        pages.perform(get("/office/meetings/new").with(Visit.by(office)))
                .andExpect(shows("name=\"country\" value=\"BE\"", "Olga Host", "Europe/Madrid"));
        pages.perform(plan("2026-03-29T02:30", "2026-03-29T04:00", "BE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        shows("id=\"start-error\"", "does not exist in Europe/Madrid", "value=\"Yearly &lt;talk>\""));
        pages.perform(plan(at(10, 12), at(10, 11), "BE"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"end-error\"", "ends before it begins", "value=\"BE\" checked"));
        pages.perform(plan(at(10, 12), at(10, 13)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("id=\"countries-error\"", "without a country"));
        pages.perform(plan(at(10, 12), at(10, 13), "BE", "FI"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("A bilateral meeting is with one country, and 2 are chosen."));
        pages.perform(plan("soon", at(10, 13), "BE").param("zone", "Atlantis"))
                .andExpect(status().isUnprocessableContent());

        pages.perform(plan(at(10, 12), at(10, 13), "BE")).andExpect(status().isSeeOther());
        Meeting planned = meetings.all(office).getFirst();
        String path = "/office/meetings/" + planned.id();
        pages.perform(get(path).with(Visit.by(office)))
                .andExpect(shows(
                        "Yearly &lt;talk&gt;", "12:00–13:00 (Europe/Madrid)", "Ana Lead", "Send the invitations"));
        pages.perform(get(path).with(Visit.by(analyst)))
                .andExpect(shows("Ana Lead"))
                .andExpect(content().string(not(containsString("Send the invitations"))));
        for (String where : new String[] {path, "/my/BE/meetings/" + planned.id()}) {
            pages.perform(get(where).with(Visit.by(where.equals(path) ? analyst : reader)))
                    .andExpect(shows(where + "/meeting.ics"));
            pages.perform(get(where + "/meeting.ics").with(Visit.by(where.equals(path) ? analyst : reader)))
                    .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                    .andExpect(shows("BEGIN:VCALENDAR", "UID:meeting-" + planned.id()))
                    .andExpect(content().string(not(containsString("mailto:"))));
        }
        pages.perform(get("/my/FI/meetings/" + planned.id() + "/meeting.ics").with(Visit.by(finn)))
                .andExpect(status().isNotFound());
        pages.perform(post(path + "/invite").with(Visit.by(office))).andExpect(status().isSeeOther());
        pages.perform(get(path + "/plan").with(Visit.by(office)))
                .andExpect(shows("Invitations were sent.", "value=\"Yearly &lt;talk>\""));
        pages.perform(post(path + "/cancel").with(Visit.by(office)).param("text", " "))
                .andExpect(status().isConflict())
                .andExpect(shows("id=\"reason-error\""));
        pages.perform(post(path + "/cancel").with(Visit.by(office)).param("text", "Strike <today>"))
                .andExpect(status().isSeeOther());
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("Strike &lt;today&gt;", "cancelled"));
        pages.perform(get(path + "/meeting.ics").with(Visit.by(office))).andExpect(status().isNotFound());
        pages.perform(post(path + "/invite").with(Visit.by(office))).andExpect(status().isConflict());
        pages.perform(get("/my/BE/meetings/" + planned.id()).with(Visit.by(reader)))
                .andExpect(shows("Strike &lt;today&gt;"));
    }

    @Test
    void anAgendaIsMadeOfOwnItemsAndShownToTheCountry() throws Exception {
        pages.perform(plan(at(10, 12), at(10, 13), "BE"));
        Meeting planned = meetings.all(office).getFirst();
        String path = "/office/meetings/" + planned.id();
        pages.perform(post(path + "/items")
                        .with(Visit.by(office))
                        .param("title", "")
                        .param("text", "Kept <text>"))
                .andExpect(status().isConflict())
                .andExpect(shows("id=\"title-error\"", "Kept &lt;text&gt;"));
        pages.perform(post(path + "/items").with(Visit.by(office)).param("title", "Terms & more"))
                .andExpect(status().isSeeOther());
        pages.perform(post(path + "/items/proposed").with(Visit.by(office)))
                .andExpect(status().isConflict())
                .andExpect(shows("Tick at least one proposal"));
        pages.perform(get("/my/BE/meetings/" + planned.id()).with(Visit.by(reader)))
                .andExpect(shows("Terms &amp; more"));
        pages.perform(get("/my/FI/meetings/" + planned.id()).with(Visit.by(finn)))
                .andExpect(status().isNotFound());
        pages.perform(get("/my/BE/meetings/" + planned.id()).with(Visit.by(finn)))
                .andExpect(status().isForbidden());
        pages.perform(get("/my/BE/meetings").with(Visit.by(lead)))
                .andExpect(shows("Yearly &lt;talk&gt;", "/my/BE/meetings/" + planned.id()));
        pages.perform(get("/my/FI/meetings").with(Visit.by(finn)))
                .andExpect(content().string(not(containsString("Yearly"))));
    }

    @Test
    void whatWasSentIsNotOfferedToBeChanged() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Members");
        write(held, item, "Fourteen.");
        String path = "/office/meetings/" + held.id();
        pages.perform(get(path + "/minutes").with(Visit.by(office)))
                .andExpect(shows("stay as they are", "Nobody has noted yet who came."));
        agreements.send(office, held.id());
        pages.perform(get(path).with(Visit.by(office)))
                .andExpect(shows("Its minutes were sent, so it stays as it is."))
                .andExpect(content().string(not(containsString("/items/" + item + "\""))))
                .andExpect(content().string(not(containsString(path + "/cancel"))))
                .andExpect(content().string(not(containsString("Proposed from what is known"))));
        pages.perform(get(path + "/attendance").with(Visit.by(office)))
                .andExpect(shows("who came stays as it was noted"))
                .andExpect(content().string(not(containsString("name=\"person\""))));
        pages.perform(get(path + "/plan").with(Visit.by(office)))
                .andExpect(shows(
                        "type=\"hidden\" name=\"start\" value=\"" + at(-3, 12),
                        "type=\"hidden\" name=\"country\" value=\"BE\"",
                        "id=\"place\""));
        pages.perform(post(path + "/plan")
                        .with(Visit.by(office))
                        .param("kind", "group")
                        .param("title", "Yearly <talk>")
                        .param("country", "BE")
                        .param("start", at(-3, 12))
                        .param("end", at(-3, 13))
                        .param("zone", "Europe/Madrid")
                        .param("place", "Room 4")
                        .param("role", "lead"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void theOfficeNotesWhoCame() throws Exception {
        Meeting held = held("BE");
        String path = "/office/meetings/" + held.id() + "/attendance";
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("Ana Lead (BE lead)", "Olga Host"));
        pages.perform(post(path)
                        .with(Visit.by(office))
                        .param("person", lead.person().id().toString())
                        .param("name", "", "Gil <Guest>")
                        .param("of", "an office without a name", "ministry")
                        .param("country", "", "BE"))
                .andExpect(status().isConflict())
                .andExpect(shows("an office without a name", "value=\"Gil &lt;Guest>\""));
        pages.perform(post(path)
                        .with(Visit.by(office))
                        .param("person", lead.person().id().toString())
                        .param("name", "Gil <Guest>", "")
                        .param("of", "ministry", "")
                        .param("country", "BE", ""))
                .andExpect(status().isSeeOther());
        pages.perform(get(path).with(Visit.by(analyst)))
                .andExpect(shows("Ana Lead (BE lead)", "Gil &lt;Guest&gt; (ministry)"));
        pages.perform(get("/my/BE/meetings/" + held.id()).with(Visit.by(reader)))
                .andExpect(shows("Gil &lt;Guest&gt; (ministry)"));
    }
}
