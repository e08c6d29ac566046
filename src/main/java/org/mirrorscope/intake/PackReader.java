package org.mirrorscope.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.document.yaml.YamlDocuments;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentFile;
import org.mirrorscope.instrument.InstrumentYaml;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** Reads a pack's folder, and reports everything that is wrong with it in one run. */
public final class PackReader {

    private static final List<String> GUIDANCE = List.of("models.yaml", "goals.yaml", "rules.yaml");

    private final LocalDate today;
    private final Progress progress;
    private final ProblemList problems = new ProblemList();

    private PackReader(LocalDate today, Progress progress) {
        this.today = today;
        this.progress = progress;
    }

    /** Reads a pack as of today. */
    public static Pack read(Path folder, Progress progress) {
        return read(folder, LocalDate.now(ZoneOffset.UTC), progress);
    }

    /**
     * Reads a pack as of a day.
     *
     * @param today waves whose last day is before it are closed and published
     */
    public static Pack read(Path folder, LocalDate today, Progress progress) {
        PackReader reader = new PackReader(today, progress);
        @Nullable
        Dataset dataset =
                PackFiles.of(folder, reader.problems).flatMap(reader::dataset).orElse(null);
        return new Pack(dataset, reader.problems.all());
    }

    private Optional<Dataset> dataset(PackFiles files) {
        progress.at("intake/progress.structure", 0, 0);
        Optional<Initiative> initiative = yaml("initiative.yaml", files).flatMap(InitiativeReader::read);
        List<String> groupings = initiative.map(Initiative::groupings).orElse(List.of());
        CountriesReader countriesReader = new CountriesReader(groupings, problems);
        SortedMap<CountryCode, Country> countries = countriesReader.read(files);
        Set<String> damaged = new HashSet<>();
        Map<VersionId, InstrumentFile> instruments = instruments(files, damaged);
        compareVersions(instruments);
        WavesReader waves = new WavesReader(instruments, groupings);
        yaml("waves.yaml", files).ifPresent(waves::read);
        if (!countries.isEmpty()) {
            waves.waves().values().forEach(plan -> refuseEmpty(plan, countries));
        }
        noteGuidance(files);
        boolean sound = problems.stopping() == 0 && initiative.isPresent();
        List<WaveAnswers> answered = countries.isEmpty() ? List.of() : answers(files, waves, countries, damaged);
        return sound
                ? Optional.of(new Dataset(
                        InitiativeReader.with(initiative.get(), countriesReader.participation()),
                        countries,
                        versions(instruments),
                        answered))
                : Optional.empty();
    }

    /** A wave to which nobody is invited says nothing; it is a slip in its condition or in the days. */
    private void refuseEmpty(WavePlan plan, SortedMap<CountryCode, Country> countries) {
        if (plan.wave(countries, today).population().isEmpty()) {
            problems.problem(Place.line("waves.yaml", plan.line()), "intake/wave.empty", plan.id(), plan.opened());
        }
    }

    private List<WaveAnswers> answers(
            PackFiles files, WavesReader waves, SortedMap<CountryCode, Country> countries, Set<String> damaged) {
        Map<String, WaveCells> cells = new LinkedHashMap<>();
        waves.waves().forEach((id, plan) -> cells.put(id, new WaveCells(plan.wave(countries, today), problems)));
        new Answers(waves, cells, countries, damaged, problems).read(files, progress);
        List<WaveAnswers> answered = new ArrayList<>();
        waves.waves().forEach((id, plan) -> {
            WaveCells collected = cells.get(id);
            if (collected != null) {
                answered.add(new ReturnRules(plan.asked(), problems).finish(collected));
            }
        });
        answered.sort(Comparator.comparing((WaveAnswers wave) -> wave.wave().opened())
                .thenComparing(wave -> wave.wave().id().id()));
        return answered;
    }

    private Optional<YamlFields> yaml(String name, PackFiles files) {
        return files.bytes(name, problems)
                .flatMap(content -> YamlDocuments.read(content, new YamlReport(name, problems)));
    }

    /** @param damaged takes the files that have problems of their own */
    private Map<VersionId, InstrumentFile> instruments(PackFiles files, Set<String> damaged) {
        Map<VersionId, InstrumentFile> instruments = new LinkedHashMap<>();
        List<String> names = files.in("instruments", List.of(".yaml", ".yml"));
        if (names.isEmpty()) {
            problems.problem(Place.of("instruments"), "intake/instruments.none");
        }
        for (String name : names) {
            int before = problems.stopping();
            files.bytes(name, problems)
                    .flatMap(content -> InstrumentYaml.read(name, content, problems))
                    .ifPresent(read -> keep(read, instruments));
            if (problems.stopping() > before) {
                damaged.add(name);
            }
        }
        return instruments;
    }

    private void keep(InstrumentFile read, Map<VersionId, InstrumentFile> instruments) {
        VersionId id = read.instrument().id();
        InstrumentFile before = instruments.putIfAbsent(id, read);
        if (before != null) {
            problems.problem(Place.of(read.file()), "intake/instruments.twice", id, before.file());
        }
        String usual = "instruments/" + id.instrument() + "-" + id.version();
        if (!read.file().startsWith(usual + ".")) {
            problems.note(Place.of(read.file()), "intake/instruments.name", id, usual + ".yaml");
        }
    }

    /** What the authors state about comparing versions has to fit the versions. */
    private void compareVersions(Map<VersionId, InstrumentFile> instruments) {
        for (InstrumentFile file : instruments.values()) {
            Instrument version = file.instrument();
            List<Instrument> others = instruments.values().stream()
                    .map(InstrumentFile::instrument)
                    .filter(other -> other.id().instrument().equals(version.id().instrument()))
                    .filter(other -> !other.id().equals(version.id()))
                    .toList();
            for (Concordances.Violation violation : Concordances.check(version, others)) {
                problems.accept(Problem.problem(
                        file.concordance(violation.against(), violation.variable()),
                        violation.key(),
                        violation.arguments().toArray()));
            }
        }
    }

    private void noteGuidance(PackFiles files) {
        GUIDANCE.stream().filter(files::has).forEach(name -> problems.note(Place.of(name), "intake/guidance.notYet"));
        for (String directory : List.of("principles", "practices")) {
            if (!files.in(directory, List.of(".md")).isEmpty()) {
                problems.note(Place.of(directory), "intake/guidance.notYet");
            }
        }
    }

    private static Map<VersionId, Instrument> versions(Map<VersionId, InstrumentFile> files) {
        Map<VersionId, Instrument> versions = new LinkedHashMap<>();
        files.forEach((id, file) -> versions.put(id, file.instrument()));
        return versions;
    }
}
