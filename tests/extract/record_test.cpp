// Records of meetings: who opens a speech, and what a whole record tells of.

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "extract/input_reader.hpp"
#include "extract/record_speaker.hpp"
#include "tests/extract/reader_fixture.hpp"

namespace recital {
namespace {

using ::testing::Contains;
using ::testing::Not;

/// "name | printed | capacity | state | role | language | rest of the text"
std::string speaker(std::string_view text) {
    const auto found = read_record_speaker(text, test::context().words, test::authority());
    if (!found)
        return "-";
    std::string line(found->name);
    line.append(" | ").append(found->printed).append(" | ").append(found->capacity).append(" | ");
    line.append(found->state != nullptr ? found->state->key : "").append(" | ").append(found->role).append(" | ");
    return line.append(found->language).append(" |").append(text.substr(found->end));
}

TEST(RecordSpeaker, ReadsHowASpeechOpens) {
    struct Row {
        std::string_view text;
        std::string_view expected;
    };
    const std::vector<Row> rows{
        {"Mr. Ferri (Aland): Lamps.", "Mr. Ferri | Mr. Ferri (Aland) | Aland | xaa |  |  | Lamps."},
        {"Mrs. de la Odo (Dland (Federal Republic of)) (spoke in French): Lamps.",
         "Mrs. de la Odo | Mrs. de la Odo (Dland (Federal Republic of)) | Dland (Federal Republic of) | xdd |  | spoke "
         "in "
         "French | Lamps."},
        {"Mr. Ferri (Aland)(interpretation from Arabic): Lamps: all.",
         "Mr. Ferri | Mr. Ferri (Aland) | Aland | xaa |  | interpretation from Arabic | Lamps: all."},
        {"Ms. Odo (Special Envoy of the Secretary-General): Lamps.",
         "Ms. Odo | Ms. Odo | Special Envoy of the Secretary-General |  |  |  | Lamps."},
        {"Mr. Ferri (Aland), Rapporteur of the Third Committee: Lamps.",
         "Mr. Ferri | Mr. Ferri (Aland) | Aland | xaa | Rapporteur of the Third Committee |  | Lamps."},
        {"Mr. Odo, Vice-President of the Council: Lamps.",
         "Mr. Odo | Mr. Odo |  |  | Vice-President of the Council |  | Lamps."},
        {"The President (spoke in Spanish): Lamps.", " | The President |  |  |  | spoke in Spanish | Lamps."},
        {"The Acting President: Lamps.", " | The Acting President |  |  |  |  | Lamps."},
        {"M. Ferri (Aland) (parle en anglais) : Lampes.",
         "M. Ferri | M. Ferri (Aland) | Aland | xaa |  | parle en anglais | Lampes."},
        {"Sra. Odo (Aland) (habla en inglés): Lámparas.",
         "Sra. Odo | Sra. Odo (Aland) | Aland | xaa |  | habla en inglés | Lámparas."},
        {"Г-н Одо (Aland) (говорит по-английски): Лампы.",
         "Г-н Одо | Г-н Одо (Aland) | Aland | xaa |  | говорит по-английски | Лампы."},
        {"奥多先生（Aland）（以英语发言）：灯。", "奥多先生 | 奥多先生（Aland） | Aland | xaa |  | 以英语发言 |灯。"},
        {"السيد أودو (Aland) (تكلم بالإنكليزية): مصابيح.",
         "السيد أودو | السيد أودو (Aland) | Aland | xaa |  | تكلم بالإنكليزية | مصابيح."},
        // no speech
        {"Mr. Ferri (Aland) took a seat at the Council table.", "-"},
        {"The following States voted in favour: Aland.", "-"},
        {"The draft reads as follows: lamps.", "-"},
        {"He said: lamps.", "-"},
        {"Mr.: lamps.", "-"},
        {"Mr. Ferri (Aland: lamps.", "-"},
        {"Mr. Ferri) (Aland): lamps.", "-"},
        {"Mr. ((((((((((((((((((((((((((((((((((((((((", "-"},
        {"", "-"},
    };
    for (const Row &row : rows)
        EXPECT_EQ(speaker(row.text), row.expected) << row.text;
}

/// "subject --kind--> object"; things without a name by their key.
std::vector<std::string> relations(const Reading &reading) {
    const auto label = [&](std::int32_t index) {
        if (index < 0)
            return std::string("the record");
        const Thing &thing = reading.things[static_cast<std::size_t>(index)];
        return thing.name.empty() || thing.kind == ThingKind::state ? thing.key : thing.name;
    };
    std::vector<std::string> lines;
    for (const Relation &relation : reading.relations)
        lines.push_back(label(relation.subject) + " --" + std::string(name_of(relation.kind)) + "--> " +
                        label(relation.object));
    return lines;
}

Reading read_all_of(const std::string &text) {
    const InputReader reader(test::authority(), {});
    const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("recital_record_" + std::to_string(::getpid()) + ".txt");
    std::ofstream(path) << text;
    FileBuffer buffer;
    Reading opened;
    EXPECT_TRUE(reader.open(path.string(), buffer, opened));
    std::vector<ReadInput> all = reader.read(buffer, std::move(opened));
    std::filesystem::remove(path);
    return std::move(all.front().reading);
}

TEST(RecordReader, TellsOfAPlenaryMeeting) {
    const Reading reading = read_all_of(
        "United Nations\nA/99/PV.61\nGeneral Assembly\nNinety-ninth session\n61st plenary meeting\n"
        "Tuesday, 3 May 2044, 3 p.m.\nNew York\nPresident:\tMs. Ferri\t(Aland)\n"
        "The meeting was called to order at 3.05 p.m.\nAgenda item 9\nLamps of the world\n"
        "Report of the Secretary-General (A/99/12)\nDraft resolution (A/99/L.3)\n"
        "The President: I give the floor to the representative of Aland.\n"
        "Mr. Odo (Bland and Cland) (spoke in French): We thank the Secretary-General for his report on the lamps.\n"
        "We have said so before, in resolution 98/4.\n"
        "Mr. Lum (Eland), Rapporteur of the Third Committee: The Committee was of one mind.\n"
        "Mr. Odo (Bland and Cland): I speak again, in explanation of vote.\n"
        "The President: A recorded vote has been requested.\nA recorded vote was taken.\nIn favour:\n"
        "Aland, Bland and Cland.\nAgainst:\nEland.\n"
        "Draft resolution A/99/L.3 was adopted by 2 votes to 1 (resolution 99/7).\n"
        "Draft resolution II was not put to the vote, as resolution 98/4 was adopted before.\n"
        "The meeting rose at 6 p.m.\n");
    ASSERT_EQ(reading.facts.type, DocumentType::meeting_record);
    const auto event = std::find_if(reading.things.begin(), reading.things.end(),
                                    [](const Thing &thing) { return thing.kind == ThingKind::event; });
    ASSERT_NE(event, reading.things.end());
    EXPECT_EQ(event->name, "61st plenary meeting");
    EXPECT_EQ(event->event, EventKind::plenary_meeting);
    EXPECT_EQ(event->organ, Organ::general_assembly);
    EXPECT_EQ(event->place, "New York");
    ASSERT_EQ(event->dates.size(), 1U);
    EXPECT_EQ(iso_date(event->dates[0].from), "2044-05-03");
    const std::vector<std::string> told = relations(reading);
    for (const char *line : {
             "61st plenary meeting --has_meeting_record--> the record",
             "61st plenary meeting --has_participant--> Ms. Ferri (Aland)",
             "Ms. Ferri (Aland) --holds_role--> President of the General Assembly",
             "61st plenary meeting --considers--> A/99/12",
             "61st plenary meeting --considers--> A/99/L.3",
             "Mr. Odo (Bland and Cland) --speaks_for--> xbb",
             "Mr. Odo (Bland and Cland), A/99/PV.61 --statement_by--> Mr. Odo (Bland and Cland)",
             "Mr. Odo (Bland and Cland), A/99/PV.61 --delivered_at--> 61st plenary meeting",
             "Mr. Odo (Bland and Cland), A/99/PV.61 (2) --statement_by--> Mr. Odo (Bland and Cland)",
             "Mr. Lum (Eland) --holds_role--> Rapporteur of the Third Committee",
             "A/RES/99/7 --outcome_of--> 61st plenary meeting",
             "A/RES/99/7 --voted_for--> xaa",
             "A/RES/99/7 --voted_for--> xbb",
             "A/RES/99/7 --voted_against--> xee",
         })
        EXPECT_THAT(told, Contains(line));
    EXPECT_THAT(told, Not(Contains(::testing::HasSubstr("98/4"))));
    EXPECT_EQ(
        std::count(told.begin(), told.end(), "61st plenary meeting --has_participant--> Mr. Odo (Bland and Cland)"), 1);
}

TEST(RecordReader, TellsOfASecurityCouncilMeeting) {
    const Reading reading = read_all_of(
        "United Nations\nS/PV.9900\nSecurity Council\nNinety-ninth year\n9900th meeting\nFriday, 6 May 2044, 10 a.m.\n"
        "New York\nPresident:\tMs. Ferri\t(Aland)\nMembers:\tBland and Cland\tMr. Odo\nEland\tSir Ben Lum\nAgenda\n"
        "The situation of the lamps\nLetter dated 3 May 2044 from the Permanent Representative of Eland to the United "
        "Nations addressed to the President of the Security Council (S/2044/235)\n"
        "The meeting was called to order at 10.05 a.m.\nAdoption of the agenda\n"
        "The President: The draft resolution has been adopted unanimously as resolution 9000 (2044).\n"
        "Sir Ben Lum (Eland): We thank the Council for it.\nThe meeting rose at noon.\n");
    const std::vector<std::string> told = relations(reading);
    for (const char *line : {
             "Ms. Ferri (Aland) --speaks_for--> xaa",
             "Ms. Ferri (Aland) --holds_role--> President of the Security Council",
             "Mr. Odo (Bland and Cland) --speaks_for--> xbb",
             "Sir Ben Lum (Eland) --speaks_for--> xee",
             "Sir Ben Lum (Eland), S/PV.9900 --statement_by--> Sir Ben Lum (Eland)",
             "9900th meeting --considers--> Letter dated 3 May 2044 from the Permanent Representative of Eland to the "
             "United Nations addressed to the President of the Security Council",
             "S/RES/9000(2044) --outcome_of--> 9900th meeting",
         })
        EXPECT_THAT(told, Contains(line));
}

TEST(RecordReader, TellsWhoSaidWhatInASummaryRecord) {
    const Reading reading = read_all_of(
        "United Nations\nA/C.3/99/SR.12\nGeneral Assembly\nNinety-ninth session\nThird Committee\n"
        "Summary record of the 12th meeting\nHeld at Headquarters, New York, on Tuesday, 3 May 2044, at 10 a.m.\n"
        "Chair:\tMs. Ferri\t(Aland)\nThe meeting was called to order at 10.05 a.m.\n"
        "1. Mr. Odo (Bland and Cland) said that the lamps of his country were old.\n"
        "2. Ms. Lum (Eland), speaking on behalf of the islands, asked for oil.\n"
        "3. Mr. Odo (Bland and Cland) took a seat at the table.\n4. The lamps (Aland) said nothing.\n");
    ASSERT_EQ(reading.facts.type, DocumentType::summary_record);
    const std::vector<std::string> told = relations(reading);
    for (const char *line : {
             "Mr. Odo (Bland and Cland) --speaks_for--> xbb",
             "Mr. Odo (Bland and Cland), A/C.3/99/SR.12 --statement_by--> Mr. Odo (Bland and Cland)",
             "Ms. Lum (Eland) --speaks_for--> xee",
         })
        EXPECT_THAT(told, Contains(line));
    EXPECT_THAT(told, Not(Contains(::testing::HasSubstr("(2)"))));
    EXPECT_THAT(told, Not(Contains(::testing::HasSubstr("President of the General Assembly"))));
}

TEST(RecordReader, KnowsTheHolderOfARoleByDayAndFamilyName) {
    const std::string head = "United Nations\nA/59/PV.71\nGeneral Assembly\nFifty-ninth session\n71st plenary meeting\n"
                             "Tuesday, 21 December 2004, 3 p.m.\nNew York\n";
    const std::string body =
        "The meeting was called to order at 3.05 p.m.\nMr. Lum (Eland): We thank the Assembly for it.\n";
    EXPECT_THAT(relations(read_all_of(head + "President:\tMr. Ping\t(Gabon)\n" + body)),
                Contains("Jean Ping --holds_role--> President of the General Assembly"));
    EXPECT_THAT(relations(read_all_of(head + "President:\tMs. Ferri\t(Aland)\n" + body)),
                Contains("Ms. Ferri (Aland) --holds_role--> President of the General Assembly"));
}

TEST(RecordReader, SaysNothingOfARecordWithoutADate) {
    const Reading reading = read_all_of("A/99/PV.61\nGeneral Assembly\n61st plenary meeting\nMr. Odo (Aland): Lamps.\n"
                                        "He said that the lamps were old.\n");
    EXPECT_TRUE(reading.relations.empty());
}

} // namespace
} // namespace recital
