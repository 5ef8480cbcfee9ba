package org.reserves.bitcoinj.peers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bitcoinj.base.Sha256Hash;
import org.bitcoinj.core.Block;
import org.bitcoinj.core.Transaction;
import org.bitcoinj.core.TransactionOutPoint;

/** What a peer may do that a node does not. */
final class Lies {
    private Lies() {}

    /** A payment to the watched script that nobody made, under a genuine header. */
    static Manners inventedTransaction(TestChain chain, int at, String script) {
        return new OtherBody(chain, at) {
            @Override
            byte[] instead(Block genuine) {
                List<Transaction> body = new ArrayList<>(genuine.getTransactions());
                body.add(TestChain.payment(new TransactionOutPoint(7, Sha256Hash.of(new byte[1])), script, 21_000));
                return TestChain.withBody(genuine, body).serialize();
            }
        };
    }

    /** The genuine header and no transactions at all. */
    static Manners hollowBlock(TestChain chain, int at) {
        return new OtherBody(chain, at) {
            @Override
            byte[] instead(Block genuine) {
                byte[] header = Arrays.copyOf(genuine.serialize(), 81);
                header[80] = 0;
                return header;
            }
        };
    }

    /** The last transactions twice, which leaves the merkle root as it was: CVE-2012-2459. */
    static Manners duplicateTransactions(TestChain chain, int at) {
        return new OtherBody(chain, at) {
            @Override
            byte[] instead(Block genuine) {
                List<Transaction> body = new ArrayList<>(genuine.getTransactions());
                body.add(body.get(body.size() - 1));
                return TestChain.withBody(genuine, body).serialize();
            }
        };
    }

    /** Another block than the one asked for. */
    static Manners otherBlock(TestChain chain, int at) {
        return new OtherBody(chain, at) {
            @Override
            byte[] instead(Block genuine) {
                return chain.block(at - 1).serialize();
            }
        };
    }

    /** Bytes that end within a transaction. */
    static Manners cutBlock(TestChain chain, int at) {
        return new OtherBody(chain, at) {
            @Override
            byte[] instead(Block genuine) {
                byte[] bytes = genuine.serialize();
                return Arrays.copyOf(bytes, bytes.length - 5);
            }
        };
    }

    /** A header whose hash is above its target. */
    static Manners withoutWork(TestChain chain, int at) {
        return new Manners(chain) {
            @Override
            byte[] header(int height) {
                return height == at ? TestChain.withoutWork(chain.block(at)).serialize() : super.header(height);
            }
        };
    }

    /** A header with another merkle root and proof of work of its own, which the next one does not follow. */
    static Manners otherRoot(TestChain chain, int at) {
        TestChain other = chain.fork(at - 1).mine(1, RegtestNode.ANYBODY);
        return new Manners(chain) {
            @Override
            byte[] header(int height) {
                return height == at ? other.block(at).serialize() : super.header(height);
            }
        };
    }

    /** Headers that are all in order, and not one block. */
    static Manners headersOnly(TestChain chain) {
        return new Manners(chain) {
            @Override
            void block(Session session, String hash) {
                session.send("notfound", Session.inventory(hash));
            }
        };
    }

    /** Nothing but pings after the greeting. */
    static Manners pings(TestChain chain) {
        return new Manners(chain) {
            @Override
            void headers(Session session, List<String> locator) {
                for (int i = 0; i <= 2_000; i++) {
                    session.send("ping", new byte[8]);
                }
            }
        };
    }

    /** Something else that listens on the port. */
    static Manners noise(TestChain chain) {
        return new Manners(chain) {
            @Override
            void greet(Session session) {
                session.raw("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        };
    }

    static Manners services(TestChain chain, long services) {
        return new Manners(chain) {
            @Override
            long services() {
                return services;
            }
        };
    }

    /** A connection that is accepted and never answered. */
    static Manners silence(TestChain chain) {
        return new Manners(chain) {
            @Override
            void greet(Session session) {}
        };
    }

    static Manners silentAboutHeaders(TestChain chain) {
        return new Manners(chain) {
            @Override
            void headers(Session session, List<String> locator) {}
        };
    }

    /** Says it has no such block. */
    static Manners notFound(TestChain chain, int at) {
        return new Withheld(chain, at) {
            @Override
            void instead(Session session, String hash) {
                session.send("notfound", Session.inventory(hash));
            }
        };
    }

    /** Says nothing when asked for a block. */
    static Manners withheld(TestChain chain, int at) {
        return new Withheld(chain, at) {
            @Override
            void instead(Session session, String hash) {}
        };
    }

    /** Half a block and good-bye. */
    static Manners hangUpInMidBlock(TestChain chain, int at) {
        return new Withheld(chain, at) {
            @Override
            void instead(Session session, String hash) {
                byte[] message = Session.message("block", body(at));
                session.raw(Arrays.copyOf(message, message.length / 2));
                session.hangUp();
            }
        };
    }

    /** A message whose head announces another length than it has. */
    static Manners forgedLength(TestChain chain, int at, int length) {
        return new Withheld(chain, at) {
            @Override
            void instead(Session session, String hash) {
                byte[] message = Session.message("block", body(at));
                ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(16, length);
                session.raw(message);
            }
        };
    }

    /** Headers as fast as they can be made, on any chain. */
    static Manners endlessHeaders(TestChain chain) {
        return new Manners(chain) {
            private final TestChain growing = chain.fork(chain.height());

            @Override
            synchronized TestChain chain() {
                return growing;
            }

            @Override
            synchronized void headers(Session session, List<String> locator) {
                growing.mine(2_000, RegtestNode.ANYBODY);
                super.headers(session, locator);
            }
        };
    }

    /** The first headers again and again. */
    static Manners sameHeaders(TestChain chain) {
        return new Manners(chain) {
            @Override
            void headers(Session session, List<String> locator) {
                super.headers(session, List.of(chain.hash(0)));
            }
        };
    }

    private abstract static class OtherBody extends Manners {
        private final int at;

        OtherBody(TestChain chain, int at) {
            super(chain);
            this.at = at;
        }

        abstract byte[] instead(Block genuine);

        @Override
        byte[] body(int height) {
            return height == at ? instead(chain().block(at)) : super.body(height);
        }
    }

    private abstract static class Withheld extends Manners {
        private final int at;

        Withheld(TestChain chain, int at) {
            super(chain);
            this.at = at;
        }

        abstract void instead(Session session, String hash);

        @Override
        void block(Session session, String hash) {
            if (hash.equals(chain().hash(at))) {
                instead(session, hash);
            } else {
                super.block(session, hash);
            }
        }
    }
}
