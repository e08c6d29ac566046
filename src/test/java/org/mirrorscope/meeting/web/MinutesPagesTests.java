package org.mirrorscope.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.SentItem;
import org.mirrorscope.wave.web.Visit;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes on pages: written, sent, agreed and disputed, and what is to be done after. */
class MinutesPagesTests extends MeetingRoom {

    @Autowired
    private Instruments instruments;

    @Test
    void minutesAreWrittenSentAgreedAndDisputed() throws Exception {
        Meeting held = held("BE");
        String terms = item(held, "Terms of Reference");
        String count = item(held, "Members");
        String path = "/office/meetings/" + held.id() + "/minutes";
        pages.perform(post(path + "/" + terms).with(Visit.by(office)).param("text", "They <are> adopted."))
                .andExpect(status().isSeeOther());
        pages.perform(get(path + "/" + terms).with(Visit.by(office)).param("variable", "terms_of_reference"))
                .andExpect(shows("They &lt;are&gt; adopted.", "v.terms_of_reference", "The record says now"));
        pages.perform(finding(path + "/" + terms, "terms_of_reference", "nonsense"))
                .andExpect(status().isConflict())
                .andExpect(shows("v-terms_of_reference-error"));
        pages.perform(finding(path + "/" + terms, "terms_of_reference", "published")
                        .param("how", "dont_know"))
                .andExpect(status().isConflict())
                .andExpect(shows("A value is given, and also that there is none."));
        pages.perform(finding(path + "/" + terms, "terms_of_reference", "published"))
                .andExpect(status().isSeeOther());
        pages.perform(finding(path + "/" + count, "member_count", "14")).andExpect(status().isSeeOther());
        pages.perform(post(path + "/" + terms + "/follow-up")
                        .with(Visit.by(office))
                        .param("what", "Send it")
                        .param("owner", lead.seats().getFirst().id().toString())
                        .param("due", "soon"))
                .andExpect(status().isConflict())
                .andExpect(shows("id=\"due-error\"", "value=\"Send it\""));
        pages.perform(post(path + "/" + terms + "/follow-up")
                        .with(Visit.by(office))
                        .param("what", "Send it")
                        .param("owner", lead.seats().getFirst().id().toString())
                        .param("due", TODAY.minusDays(1).toString()))
                .andExpect(status().isSeeOther());
        pages.perform(post(path + "/" + terms + "/practice")
                        .with(Visit.by(office))
                        .param("country", "BE")
                        .param("practice", "A forum")
                        .param("practiceText", "Twice a year."))
                .andExpect(status().isSeeOther());
        String own = "/my/BE/meetings/" + held.id();
        pages.perform(get(own).with(Visit.by(lead))).andExpect(content().string(not(containsString("adopted."))));
        pages.perform(post(path + "/send").with(Visit.by(office))).andExpect(status().isSeeOther());
        pages.perform(post(path + "/send").with(Visit.by(office)))
                .andExpect(status().isConflict())
                .andExpect(shows("There is nothing to send"));

        pages.perform(get(own).with(Visit.by(lead)))
                .andExpect(shows(
                        "If you agree, your record will say",
                        "Adopted and published",
                        "Everybody will see it.",
                        "The record says now",
                        "A forum",
                        "/agree\""));
        pages.perform(get(own).with(Visit.by(reader)))
                .andExpect(shows("Adopted and published"))
                .andExpect(content().string(not(containsString("formaction"))));
        SentItem first = sent(held, terms);
        SentItem second = sent(held, count);
        respond(own, first, "agree", "").andExpect(status().isSeeOther());
        respond(own, first, "agree", "")
                .andExpect(status().isConflict())
                .andExpect(shows("Ana Lead (BE lead) has agreed to this item already."));
        respond(own, second, "disagree", "")
                .andExpect(status().isConflict())
                .andExpect(shows("text-" + second.id() + "-error"));
        respond(own, second, "disagree", "Only <two> joined.").andExpect(status().isSeeOther());

        pages.perform(get(path).with(Visit.by(office)))
                .andExpect(shows("Only &lt;two&gt; joined.", "disagreed: Ana Lead"));
        pages.perform(get(own).with(Visit.by(reader))).andExpect(shows("Only &lt;two&gt; joined."));
        pages.perform(get("/my/BE/record/terms_of_reference").with(Visit.by(reader)))
                .andExpect(shows(
                        "Adopted and published", "from the meeting of", "Ana Lead (BE lead)", "href=\"" + own + "\""));
        assertThat(Objects.requireNonNull(
                                statements.profile(BE, Visibility.OFFICE).get("member_count"))
                        .source()
                        .kind())
                .isEqualTo("return");
        pages.perform(post(path + "/answer")
                        .with(Visit.by(office))
                        .param("sent", second.id().toString())
                        .param("country", "BE")
                        .param("text", "We ask again."))
                .andExpect(status().isSeeOther());
        pages.perform(get(own).with(Visit.by(reader))).andExpect(shows("Answer of the office:", "We ask again."));
    }

    @Test
    void aFindingOfLongAgoIsRefusedBesideItsDay() throws Exception {
        Meeting held = held("BE");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item(held, "Members");
        pages.perform(finding(path, "member_count", "14", "1850-03-03"))
                .andExpect(status().isConflict())
                .andExpect(shows("id=\"asOf-error\"", "1850-03-03 is more than 30 years ago"));
        assertThat(last(held).findings()).isEmpty();
    }

    @Test
    void whatIsAgreedIsNotOfferedToBeTakenBack() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Terms of Reference");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item;
        pages.perform(finding(path, "member_count", "14")).andExpect(status().isSeeOther());
        pages.perform(get(path).with(Visit.by(office))).andExpect(shows("Take it back"));
        agreements.send(office, held.id());
        respond("/my/BE/meetings/" + held.id(), sent(held, item), "agree", "");
        pages.perform(get(path).with(Visit.by(office)))
                .andExpect(shows("14"))
                .andExpect(content().string(not(containsString("Take it back"))));
    }

    @Test
    void whatWasChangedMeanwhileIsNotAgreed() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Terms of Reference");
        write(held, item, "First.");
        agreements.send(office, held.id());
        SentItem old = sent(held, item);
        write(held, item, "Second.");
        agreements.send(office, held.id());
        respond("/my/BE/meetings/" + held.id(), old, "agree", "")
                .andExpect(status().isConflict())
                .andExpect(shows("The office has sent this item anew", "Second."));
    }

    @Test
    void aFindingOnWhatIsNotAskedAnyMoreNamesTheVersion() throws Exception {
        Meeting held = held("BE");
        String path = "/office/meetings/" + held.id() + "/minutes/" + item(held, "Old things");
        instruments.publish(Drafts.version("m1", Drafts.question("gone", new Kind.Text())));
        instruments.publish(Drafts.version("m2", Drafts.question("kept", new Kind.Text())));
        pages.perform(get(path).with(Visit.by(office)).param("variable", "gone"))
                .andExpect(shows("is not asked any more; survey m1 asked it last"));
        pages.perform(finding(path, "gone", "x"))
                .andExpect(status().isConflict())
                .andExpect(shows("is not asked any more; survey m1 asked it last"));
    }

    @Test
    void inAGroupNoCountrySeesAnother() throws Exception {
        Meeting group = held("BE", "FI");
        String item = item(group, "Terms of Reference");
        String path = "/office/meetings/" + group.id() + "/minutes/" + item;
        write(group, item, "Everybody told.");
        pages.perform(finding(path, "terms_of_reference", "published").param("words", "Belgian words"))
                .andExpect(status().isSeeOther());
        pages.perform(post(path + "/follow-up")
                .with(Visit.by(office))
                .param("what", "Finnish task")
                .param("owner", finn.seats().getFirst().id().toString())
                .param("due", TODAY.toString()));
        agreements.send(office, group.id());
        String belgian = pages.perform(get("/my/BE/meetings/" + group.id()).with(Visit.by(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String finnish = pages.perform(get("/my/FI/meetings/" + group.id()).with(Visit.by(finn)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(belgian).contains("Everybody told.", "Belgian words").doesNotContain("Finnish task");
        assertThat(finnish).contains("Everybody told.", "Finnish task").doesNotContain("Belgian words");
        respond("/my/BE/meetings/" + group.id(), sent(group, item), "comment", "Between us.");
        pages.perform(get("/my/FI/meetings/" + group.id()).with(Visit.by(finn)))
                .andExpect(content().string(not(containsString("Between us."))));
    }

    @Test
    void theOwnerSaysThatAFollowUpIsDone() throws Exception {
        Meeting held = held("BE");
        String item = item(held, "Terms of Reference");
        pages.perform(post("/office/meetings/" + held.id() + "/minutes/" + item + "/follow-up")
                .with(Visit.by(office))
                .param("what", "Send <it>")
                .param("owner", lead.seats().getFirst().id().toString())
                .param("due", TODAY.minusDays(1).toString()));
        agreements.send(office, held.id());
        String id = minutes.of(office, held.id())
                .getFirst()
                .followUps()
                .getFirst()
                .id()
                .toString();
        pages.perform(get("/office/meetings").with(Visit.by(analyst)))
                .andExpect(shows("overdue", "Send &lt;it&gt;", "Ana Lead (Lead, Belgium)"))
                .andExpect(content().string(not(containsString("It is done"))));
        pages.perform(get("/my/BE/meetings").with(Visit.by(lead))).andExpect(shows("Say that it is done"));
        pages.perform(post("/office/meetings/follow-ups/" + id)
                        .with(Visit.by(office))
                        .param("state", "dropped")
                        .param("word", ""))
                .andExpect(status().isConflict())
                .andExpect(shows("word-" + id + "-error"));
        pages.perform(post("/my/BE/meetings/follow-ups/" + id + "/done")
                        .with(Visit.by(lead))
                        .param("word", "Sent on Monday."))
                .andExpect(status().isSeeOther());
        pages.perform(post("/my/BE/meetings/follow-ups/" + id + "/done").with(Visit.by(lead)))
                .andExpect(status().isConflict())
                .andExpect(shows("Ana Lead has closed this follow-up already"));
        pages.perform(get("/office/meetings").with(Visit.by(office))).andExpect(shows("Sent on Monday."));
        pages.perform(get("/my/BE/meetings").with(Visit.by(reader)))
                .andExpect(content().string(not(containsString("to be done after all"))));
        pages.perform(get("/my/BE/meetings").with(Visit.by(lead))).andExpect(shows("It is to be done after all"));
        pages.perform(post("/my/BE/meetings/follow-ups/" + id + "/open").with(Visit.by(lead)))
                .andExpect(status().isSeeOther());
        pages.perform(post("/my/BE/meetings/follow-ups/" + id + "/open").with(Visit.by(lead)))
                .andExpect(status().isConflict())
                .andExpect(shows("This follow-up is open"));
        pages.perform(post("/office/meetings/follow-ups/" + id)
                        .with(Visit.by(office))
                        .param("state", "dropped")
                        .param("word", "Not needed."))
                .andExpect(status().isSeeOther());
        pages.perform(post("/my/BE/meetings/follow-ups/" + id + "/open").with(Visit.by(lead)))
                .andExpect(status().isConflict());
        pages.perform(post("/office/meetings/follow-ups/" + id)
                        .with(Visit.by(office))
                        .param("state", "open"))
                .andExpect(status().isSeeOther());
        assertThat(last(held).followUps().getFirst().isOpen()).isTrue();
    }
}
