package org.mirrorscope.instrument.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.document.PdfConformance;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentYaml;

/** The demonstration's questionnaire on paper. */
class QuestionnaireTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void isAPdfForScreenReadersAndArchives(String language) throws Exception {
        PdfConformance.require(new QuestionnairePdf().pdf(questionnaire(language)));
    }

    @Test
    void asksEveryQuestionWithItsAnswersInThePdf() throws IOException {
        Questionnaire questionnaire = questionnaire("es");
        String text;
        try (PDDocument pdf = Loader.loadPDF(new QuestionnairePdf().pdf(questionnaire))) {
            text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
        assertThat(text).contains(labels(questionnaire)).contains("Operativo");
    }

    @Test
    void asksEveryQuestionInTheSheet() throws IOException {
        Questionnaire questionnaire = questionnaire("en");
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(FileController.blank(instrument(), Locale.ENGLISH)))) {
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> cells.add(cell.getStringCellValue()))));
        }
        for (String label : labels(questionnaire)) {
            assertThat(cells).anyMatch(cell -> cell.startsWith(label));
        }
        assertThat(cells).anyMatch(cell -> cell.contains("Operational"));
    }

    private static String[] labels(Questionnaire questionnaire) {
        return questionnaire.parts().stream()
                .flatMap(part -> part.questions().stream())
                .map(question -> question.asked().label())
                .toArray(String[]::new);
    }

    private static Questionnaire questionnaire(String language) throws IOException {
        return Questionnaire.of(instrument(), Locale.of(language));
    }

    private static Instrument instrument() throws IOException {
        Path file = Path.of("src/main/resources/packs/demonstration/instruments/nmg-survey-2022.yaml");
        return InstrumentYaml.read("i", Files.readString(file), problem -> {})
                .orElseThrow()
                .instrument();
    }
}
