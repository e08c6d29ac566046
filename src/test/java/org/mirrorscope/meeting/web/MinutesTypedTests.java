package org.mirrorscope.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.wave.web.Visit;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is typed while minutes are written and answered: nothing of it is lost, and nothing is kept twice. */
class MinutesTypedTests extends MeetingRoom {

    @Test
    void nothingTypedIsLostWhileTheOfficeNotes() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Terms of Reference");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item;
        String[] typed = {"They &lt;said&gt;", "Some &lt;words&gt;", "value=\"Send it\"", "A &lt;forum&gt;"};
        pages.perform(all(path + "/choose", "member_count"))
                .andExpect(status().isOk())
                .andExpect(shows(typed))
                .andExpect(shows("name=\"v.member_count\"", "name=\"shown\" value=\"member_count\""));
        pages.perform(all(path + "/finding", "member_count")
                        .param("shown", "member_count")
                        .param("v.member_count", "many"))
                .andExpect(status().isConflict())
                .andExpect(shows(typed))
                .andExpect(shows("id=\"v-member_count-error\"", "value=\"many\""));
        pages.perform(all(path, "terms_of_reference")
                        .param("shown", "member_count")
                        .param("v.member_count", "14"))
                .andExpect(status().isConflict())
                .andExpect(shows(typed))
                .andExpect(
                        shows("Another question was chosen", "type=\"hidden\" name=\"v.member_count\" value=\"14\""));
        pages.perform(finding(path, "member_count", "14")).andExpect(status().isSeeOther());
        String noted = last(held).findings().getFirst().id().toString();
        pages.perform(all(path + "/withdraw", "").param("withdraw", "finding " + noted))
                .andExpect(status().isOk())
                .andExpect(shows(typed));
        assertThat(last(held).findings()).isEmpty();
        assertThat(last(held).text()).isEmpty();

        pages.perform(all(path + "/practice", "").param("due", TODAY.toString()))
                .andExpect(status().isSeeOther());
        assertThat(last(held).text()).isEqualTo("They <said>");
        assertThat(last(held).findings())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("Some <words>"));
        assertThat(last(held).followUps()).hasSize(1);
        assertThat(last(held).practices()).hasSize(1);
    }

    /** A press of a button where everything but the day of the follow-up is filled in. */
    private MockHttpServletRequestBuilder all(String address, String variable) {
        return post(address)
                .with(Visit.by(office))
                .param("country", "BE")
                .param("text", "They <said>")
                .param("variable", variable)
                .param("words", "Some <words>")
                .param("what", "Send it")
                .param("owner", "office BE")
                .param("practice", "A forum")
                .param("practiceText", "A <forum>");
    }

    @Test
    void aTextThatNobodyChangedOnThePageIsNotWrittenOver() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Terms of Reference");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item;
        write(held, item, "Old.");
        String before = MinuteForm.mark("Old.");
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("name=\"before\" value=\"" + before));
        write(held, item, "Newer, by a colleague.");
        pages.perform(post(path + "/finding")
                        .with(Visit.by(office))
                        .param("country", "BE")
                        .param("text", "Old.")
                        .param("before", before)
                        .param("words", "Some words"))
                .andExpect(status().isSeeOther());
        assertThat(last(held).text()).isEqualTo("Newer, by a colleague.");

        pages.perform(unchanged(path + "/choose").param("variable", "member_count"))
                .andExpect(shows(">Old.</textarea>", "name=\"before\" value=\"" + before));
        pages.perform(unchanged(path))
                .andExpect(status().isConflict())
                .andExpect(shows(">Old.</textarea>", "name=\"before\" value=\"" + before));
        pages.perform(unchanged(path).param("due", TODAY.toString())).andExpect(status().isSeeOther());
        assertThat(last(held).followUps()).hasSize(1);
        assertThat(last(held).text()).isEqualTo("Newer, by a colleague.");
    }

    /** A press of a button on a page that was opened when 'Old.' stood there, with a follow-up filled in. */
    private MockHttpServletRequestBuilder unchanged(String address) {
        return post(address)
                .with(Visit.by(office))
                .param("country", "BE")
                .param("text", "Old.")
                .param("before", MinuteForm.mark("Old."))
                .param("what", "Send it")
                .param("owner", "office BE");
    }

    @Test
    void nothingTypedIsLostWhenTheCountryHasAgreedMeanwhile() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Terms of Reference");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item;
        write(held, item, "Adopted.");
        agreements.send(office, held.id());
        respond("/my/BE/meetings/" + held.id(), sent(held, item), "agree", "");
        String[] typed = {"They &lt;said&gt;", "Some &lt;words&gt;", "value=\"Send it\"", "A &lt;forum&gt;"};
        pages.perform(all(path + "/finding", "").param("due", TODAY.toString()))
                .andExpect(status().isConflict())
                .andExpect(shows(typed));
        pages.perform(all(path + "/choose", "member_count"))
                .andExpect(status().isOk())
                .andExpect(shows(typed));
        pages.perform(get(path).with(Visit.by(office)))
                .andExpect(shows("Adopted."))
                .andExpect(content().string(not(containsString("name=\"words\""))));
    }

    @Test
    void aPageSaysThatAValueOfAnotherQuestionIsNotKept() throws Exception {
        Meeting held = held("BE");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item(held, "Members");
        pages.perform(finding(path, "terms_of_reference", "published").param("v.member_count", "14"))
                .andExpect(status().isSeeOther());
        assertThat(last(held).findings()).hasSize(1);
        pages.perform(get(path).with(Visit.by(office)))
                .andExpect(shows("A value for a question that is not chosen any more is not kept."))
                .andExpect(content().string(not(containsString("name=\"v.member_count\""))));
    }

    @Test
    void nothingTypedIsLostWhileACountryAnswers() throws Exception {
        Meeting held = held("BE");
        String terms = item(held, "Terms of Reference");
        write(held, terms, "Adopted.");
        String members = item(held, "Members");
        write(held, members, "Fourteen.");
        agreements.send(office, held.id());
        String own = "/my/BE/meetings/" + held.id();
        SentItem first = sent(held, terms);
        SentItem second = sent(held, members);
        pages.perform(post(own + "/minutes/" + first.id() + "/agree")
                        .with(Visit.by(lead))
                        .param("text." + first.id(), "")
                        .param("text." + second.id(), "There are <fifteen>"))
                .andExpect(status().isOk())
                .andExpect(shows(">There are &lt;fifteen&gt;</textarea>", "agreed by Ana Lead"));
        respond(own, second, "disagree", "There are <fifteen>").andExpect(status().isSeeOther());
        pages.perform(get("/office/meetings/" + held.id() + "/minutes/" + terms).with(Visit.by(office)))
                .andExpect(shows("readonly"));
    }

    @Test
    void nothingTypedIsLostWhenTheOfficeHasSentItAnewMeanwhile() throws Exception {
        Meeting held = held("BE");
        String terms = item(held, "Terms of Reference");
        String members = item(held, "Members");
        write(held, terms, "First.");
        write(held, members, "Fourteen.");
        agreements.send(office, held.id());
        SentItem old = sent(held, terms);
        SentItem oldMembers = sent(held, members);
        write(held, terms, "Second.");
        write(held, members, "Fifteen.");
        agreements.send(office, held.id());
        SentItem latest = sent(held, terms);
        SentItem latestMembers = sent(held, members);
        String own = "/my/BE/meetings/" + held.id();
        pages.perform(answers(own, old, "disagree", oldMembers))
                .andExpect(status().isConflict())
                .andExpect(shows(
                        "id=\"text-" + latest.id() + "-error\"",
                        "href=\"#text-" + latest.id() + "\"",
                        ">It was &lt;otherwise&gt;</textarea>",
                        ">There are more</textarea>"));
        pages.perform(answers(own, latest, "comment", oldMembers))
                .andExpect(status().isOk())
                .andExpect(shows("name=\"text." + latestMembers.id() + "\"", ">There are more</textarea>"));
    }

    /** Answers one item while something stands in the field of another. */
    private MockHttpServletRequestBuilder answers(String own, SentItem to, String how, SentItem other) {
        return post(own + "/minutes/" + to.id() + "/" + how)
                .with(Visit.by(lead))
                .param("text." + to.id(), "It was <otherwise>")
                .param("text." + other.id(), "There are more");
    }

    @Test
    void aPageThatIsLoadedAgainSaysNothingTwice() throws Exception {
        Meeting held = held("BE");
        String terms = item(held, "Terms of Reference");
        String members = item(held, "Members");
        write(held, terms, "First.");
        write(held, members, "Fourteen.");
        agreements.send(office, held.id());
        SentItem first = sent(held, terms);
        String own = "/my/BE/meetings/" + held.id();
        for (int time = 0; time < 2; time++) {
            pages.perform(answers(own, first, "comment", sent(held, members)))
                    .andExpect(status().isOk())
                    .andExpect(shows(">There are more</textarea>"));
        }
        assertThat(sent(held, terms).responses()).hasSize(1);
    }
}
