// Archives made by the tests themselves: zip with stored or run-length packed files, tar, gzip.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital::test {

struct ArchiveFile {
    std::string name;
    std::string content;
    std::size_t repeats = 0; // packed: the first byte of the content, this many times
};

inline std::string little(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i) & 0xFFU);
    return out;
}

inline std::uint32_t crc32_of(std::string_view bytes, std::uint32_t crc = 0) {
    crc = ~crc;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// Deflate: one byte, then runs of 258 of it, by the fixed codes.
inline std::string packed_run(char byte, std::size_t &count) {
    std::string out;
    std::uint32_t bits = 0;
    int held = 0;
    const auto put = [&](std::uint32_t value, int length) { // low bit first
        bits |= value << held;
        for (held += length; held >= 8; held -= 8, bits >>= 8)
            out += static_cast<char>(bits & 0xFFU);
    };
    const auto code = [&](std::uint32_t value, int length) { // Huffman codes: high bit first
        for (int i = length - 1; i >= 0; --i)
            put(value >> i & 1U, 1);
    };
    constexpr std::size_t run = 258;
    const std::size_t runs = (count - 1) / run;
    count = 1 + runs * run;
    put(1, 1);
    put(1, 2);
    code(0x30U + static_cast<unsigned char>(byte), 8);
    for (std::size_t i = 0; i < runs; ++i) {
        code(0xC5, 8);
        code(0, 5);
    }
    code(0, 7);
    put(0, 7);
    return out;
}

inline std::string make_zip(const std::vector<ArchiveFile> &files) {
    std::string zip;
    std::string directory;
    for (const ArchiveFile &file : files) {
        std::size_t size = file.repeats > 0 ? file.repeats : file.content.size();
        const std::string stored = file.repeats > 0 ? packed_run(file.content[0], size) : file.content;
        std::uint32_t crc = 0;
        if (file.repeats > 0)
            for (std::size_t left = size; left > 0; left -= std::min<std::size_t>(left, 1U << 16))
                crc = crc32_of(std::string(std::min<std::size_t>(left, 1U << 16), file.content[0]), crc);
        else
            crc = crc32_of(file.content);
        const std::string common = little(20, 2) + little(0x800, 2) + little(file.repeats > 0 ? 8 : 0, 2) +
                                   little(0, 4) + little(crc, 4) + little(stored.size(), 4) + little(size, 4) +
                                   little(file.name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) +
                     little(zip.size(), 4) + file.name;
        zip += "PK\x03\x04" + common + file.name + stored;
    }
    const std::string end = "PK\x05\x06" + little(0, 4) + little(files.size(), 2) + little(files.size(), 2) +
                            little(directory.size(), 4) + little(zip.size(), 4) + little(0, 2);
    return zip + directory + end;
}

inline std::string make_tar(const std::vector<ArchiveFile> &files) {
    const auto octal = [](std::uint64_t value, std::size_t digits) {
        std::string text(digits, '0');
        for (std::size_t i = digits; i > 0 && value > 0; --i, value /= 8)
            text[i - 1] = static_cast<char>('0' + value % 8);
        return text;
    };
    std::string tar;
    for (const ArchiveFile &file : files) {
        std::string head(512, '\0');
        head.replace(0, file.name.size(), file.name);
        head.replace(100, 7, "0000644");
        head.replace(108, 7, "0000000");
        head.replace(116, 7, "0000000");
        head.replace(124, 11, octal(file.content.size(), 11));
        head.replace(136, 11, "00000000000");
        head.replace(148, 8, "        ");
        head[156] = '0';
        head.replace(257, 8, std::string("ustar\00000", 8));
        std::uint64_t sum = 0;
        for (const char c : head)
            sum += static_cast<unsigned char>(c);
        head.replace(148, 7, octal(sum, 6) + '\0');
        tar += head + file.content;
        tar.append((512 - tar.size() % 512) % 512, '\0');
    }
    return tar + std::string(1024, '\0');
}

/// Stored, not packed.
inline std::string make_gzip(std::string_view content) {
    std::string gzip("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
    for (std::size_t at = 0; at < content.size(); at += 65535) {
        const std::string_view part = content.substr(at, 65535);
        gzip += at + 65535 >= content.size() ? '\1' : '\0';
        gzip += little(part.size(), 2) + little(~part.size(), 2);
        gzip += part;
    }
    return gzip + little(crc32_of(content), 4) + little(content.size(), 4);
}

} // namespace recital::test
