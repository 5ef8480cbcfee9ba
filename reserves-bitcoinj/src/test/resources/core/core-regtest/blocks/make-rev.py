#!/usr/bin/env python3
"""Writes rev00000.dat.gz for the blocks of blk00000.dat.gz, as Bitcoin Core would have written it.

Follows Bitcoin Core's undo.h (TxInUndoFormatter, CTxUndo, CBlockUndo), compressor.h and compressor.cpp (CompressAmount,
CompressScript), serialize.h (WriteCompactSize, WriteVarInt) and node/blockstorage.cpp (WriteBlockUndo: magic, size, undo data,
SHA256d of the hash of the block before and the undo data; XORed with xor.dat by file offset). It shares no code with the library
and uses nothing but the standard library. A record follows for every block but genesis, in the order of the file, as the node
connected them all: the two of the branch that was abandoned too.

Usage: python3 make-rev.py    (in this folder; writes the same bytes each time)
"""
import gzip
import hashlib
import struct

MAGIC = bytes.fromhex("fabfb5da")


def sha256d(data):
    return hashlib.sha256(hashlib.sha256(data).digest()).digest()


def xored(data, key):
    return bytes(b ^ key[i % len(key)] for i, b in enumerate(data))


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, n):
        piece = self.data[self.at:self.at + n]
        assert len(piece) == n
        self.at += n
        return piece

    def number(self, n):
        return int.from_bytes(self.take(n), "little")

    def compact(self):
        first = self.number(1)
        return first if first < 253 else self.number({253: 2, 254: 4, 255: 8}[first])


def transaction(r):
    """Returns id, prevouts and outputs."""
    version = r.take(4)
    witness = r.data[r.at:r.at + 2] == b"\x00\x01"
    if witness:
        r.take(2)
    start = r.at
    inputs = []
    for _ in range(r.compact()):
        inputs.append((r.take(32), r.number(4)))
        r.take(r.compact())
        r.take(4)
    outputs = [(r.number(8), r.take(r.compact())) for _ in range(r.compact())]
    body = r.data[start:r.at]
    if witness:
        for _ in inputs:
            for _ in range(r.compact()):
                r.take(r.compact())
    return sha256d(version + body + r.take(4)), inputs, outputs


def compact_size(n):
    return bytes([n]) if n < 253 else b"\xfd" + struct.pack("<H", n) if n < 1 << 16 else b"\xfe" + struct.pack("<I", n)


def var_int(n):
    digits = [n & 0x7F]
    while n > 0x7F:
        n = (n >> 7) - 1
        digits.append((n & 0x7F) | 0x80)
    return bytes(reversed(digits))


def compress_amount(n):
    if n == 0:
        return 0
    e = 0
    while n % 10 == 0 and e < 9:
        n //= 10
        e += 1
    if e < 9:
        d = n % 10
        return 1 + (n // 10 * 9 + d - 1) * 10 + e
    return 1 + (n - 1) * 10 + 9


def compress_script(s):
    if len(s) == 25 and s[:3] == b"\x76\xa9\x14" and s[23:] == b"\x88\xac":
        return b"\x00" + s[3:23]
    if len(s) == 23 and s[:2] == b"\xa9\x14" and s[22:] == b"\x87":
        return b"\x01" + s[2:22]
    if len(s) == 35 and s[0] == 33 and s[1] in (2, 3) and s[34] == 0xAC:
        return s[1:34]
    if len(s) == 67 and s[0] == 65 and s[1] == 4 and s[66] == 0xAC:
        x, y, p = int.from_bytes(s[2:34], "big"), int.from_bytes(s[34:66], "big"), 2**256 - 2**32 - 977
        if (y * y - x * x * x - 7) % p == 0:  # CPubKey::IsFullyValid
            return bytes([4 | y & 1]) + s[2:34]
    return var_int(len(s) + 6) + s


def blocks(data):
    r = Reader(data)
    while data[r.at:r.at + 4] == MAGIC:
        r.take(4)
        yield r.take(r.number(4))


key = open("xor.dat", "rb").read()
found = {}  # hash: (height, hash of the block before, outputs by transaction id)
rev = b""
for raw in blocks(xored(gzip.open("blk00000.dat.gz").read(), key)):
    r = Reader(raw)
    header = r.take(80)
    before = header[4:36]
    height = found[before][0] + 1 if before in found else 0
    assert before in found or before == bytes(32)
    transactions = [transaction(r) for _ in range(r.compact())]
    assert r.at == len(raw)
    own = {txid: (outputs, i == 0) for i, (txid, _, outputs) in enumerate(transactions)}

    def spent(prevout):
        at, place = before, height
        outputs = own
        while prevout[0] not in outputs:
            place, at, outputs = found[at]
        value, script = outputs[prevout[0]][0][prevout[1]]
        return var_int(place * 2 + outputs[prevout[0]][1]) + b"\x00" + var_int(compress_amount(value)) + compress_script(script)

    undo = compact_size(len(transactions) - 1)
    for _, inputs, _ in transactions[1:]:
        undo += compact_size(len(inputs)) + b"".join(spent(prevout) for prevout in inputs)
    if height > 0:
        rev += MAGIC + struct.pack("<I", len(undo)) + undo + sha256d(before + undo)
    found[sha256d(header)] = (height, before, own)
with open("rev00000.dat.gz", "wb") as file:
    file.write(gzip.compress(xored(rev, key), mtime=0))
print(len(found), "blocks,", len(rev), "bytes")
