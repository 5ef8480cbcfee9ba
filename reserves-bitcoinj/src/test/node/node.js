'use strict';

/*
 * A real full node for the integration tests: bcoin on regtest, in memory, on loopback, with no seeds. Its RPC, which a real Electrum
 * server needs, is on loopback too and answers to a password of its own.
 *
 * It says {"port":N,"rpcPort":M,"rpcKey":"…"} on its first line, then answers each line of standard input, a JSON object with "do", with one line. It
 * ends with its input, so it never outlives the tests. Amounts are satoshis, scripts are hexadecimal, hashes are as displayed.
 */

process.env.NODE_BACKEND = 'js';

const crypto = require('crypto');
const readline = require('readline');
const bcoin = require('bcoin');
const Template = require('bcoin/lib/mining/template');

const {Address, Block, FullNode, KeyRing, MTX, Script} = bcoin;

bcoin.set('regtest');

const rpcKey = crypto.randomBytes(16).toString('hex');

const node = new FullNode({
  network: 'regtest',
  config: false,
  argv: false,
  env: false,
  memory: true,
  workers: false,
  listen: true,
  host: '127.0.0.1',
  port: 1,
  bip37: true,
  indexAddress: true,
  indexTx: true,
  apiKey: rpcKey,
  httpHost: '127.0.0.1',
  logLevel: 'none',
  seeds: []
});

const {chain, miner, mempool, pool} = node;
const nothing = async () => {};

// no UPnP, no questions to DNS, no calls to anybody
pool.discoverGateway = nothing;
pool.discoverExternal = nothing;
pool.discoverSeeds = nothing;
pool.fillOutbound = () => {};
pool.refill = () => {};
// bcoin refuses port 0, any free one, in its options
pool.options.port = 0;
node.http.config.port = 0;

// ElectrumX asks these of Bitcoin Core, whose answers have more in them than bcoin's
const {calls} = node.rpc;
const {getnetworkinfo, getmempoolinfo} = calls;
calls.getnetworkinfo = async (...args) => ({...await getnetworkinfo.apply(node.rpc, args), version: 310000});
calls.getmempoolinfo = async (...args) => ({
  ...await getmempoolinfo.apply(node.rpc, args), minrelaytxfee: 0.00001, incrementalrelayfee: 0.00001
});
calls.getindexinfo = async () => ({
  txindex: {synced: true, best_block_height: chain.height},
  txospenderindex: {synced: true, best_block_height: chain.height}
});

/** Returns the private key with a number: the tests need keys that anybody may know. */
function ring(number) {
  const secret = crypto.createHash('sha256').update(`reserves regtest key ${number}`).digest();
  return KeyRing.fromPrivate(secret);
}

function script(hex) {
  return Script.fromRaw(Buffer.from(hex, 'hex'));
}

function display(hash) {
  return Buffer.from(hash, 'hex').reverse().toString('hex');
}

function described(entry) {
  return {height: entry.height, hash: entry.rhash(), work: entry.chainwork.toString(16), time: entry.time};
}

/** Mines a block on any block, to any script; only a block on the tip takes transactions from the pool. */
async function mineOn(tip, rewardHex, time) {
  const pooled = miner.mempool;
  if (tip !== chain.tip)
    miner.mempool = null;
  try {
    const job = await miner.createJob(tip);
    const reward = script(rewardHex);
    job.attempt.createCoinbase = function createCoinbase(hash) {
      const coinbase = Template.prototype.createCoinbase.call(this, hash);
      coinbase.outputs[0].script = reward;
      coinbase.refresh();
      return coinbase;
    };
    if (time)
      job.attempt.time = time;
    job.refresh();
    const entry = await chain.add(await job.mineAsync());
    if (!entry)
      throw new Error('the block found no parent');
    return entry;
  } finally {
    miner.mempool = pooled;
  }
}

const commands = {
  tip() {
    return described(chain.tip);
  },

  async header({height}) {
    return described(await chain.getEntryByHeight(height));
  },

  /** Mines blocks on the tip, each of them at the time given (seconds since 1970) or later. */
  async mine({count, reward, time}) {
    for (let i = 0; i < count; i++)
      await mineOn(chain.tip, reward, time && time + i * 600);
    return described(chain.tip);
  },

  /** Leaves the last blocks for a longer branch of the same parent, whose blocks hold nothing but their reward. */
  async reorganise({depth, length, reward}) {
    let tip = await chain.getEntryByHeight(chain.tip.height - depth);
    for (let i = 0; i < length; i++)
      tip = await mineOn(tip, reward);
    if (chain.tip.hash !== tip.hash)
      throw new Error('the branch is not longer');
    await mempool.reset();
    return described(chain.tip);
  },

  /** Returns the two scripts of a key that need no more than the key. */
  script({key}) {
    const {publicKey} = ring(key);
    const program = KeyRing.fromPublic(publicKey);
    program.witness = true;
    return {
      pkh: Script.fromPubkeyhash(ring(key).getKeyHash()).toJSON(),
      wpkh: Script.fromProgram(0, program.getKeyHash()).toJSON()
    };
  },

  /** Pays from the pkh or wpkh coins of a key; what is left goes back to it. The transaction waits in the pool. */
  async pay({key, witness, outputs, fee}) {
    const payer = ring(key);
    payer.witness = Boolean(witness);
    const tx = new MTX();
    for (const {to, sats} of outputs)
      tx.addOutput({script: script(to), value: sats});
    await tx.fund(await node.getCoinsByAddress([payer.getAddress()]), {
      hardFee: fee || 1000,
      height: chain.height,
      coinbaseMaturity: 100,
      changeAddress: payer.getAddress()
    });
    tx.sign(payer);
    const missing = await mempool.addTX(tx.toTX());
    if (missing)
      throw new Error(`inputs are missing: ${missing}`);
    return {txid: tx.txid()};
  },

  /** Returns the coins of a pkh, sh, wpkh or wsh script at the tip, by the node's own index; the pool does not count. */
  async coins({of}) {
    const address = Address.fromScript(script(of));
    const coins = await chain.getCoinsByAddress([address]);
    // the index takes two scripts with one hash in them for the same
    return coins.filter(coin => coin.script.toJSON() === of).map(coin => ({
      txid: display(coin.hash), vout: coin.index, sats: coin.value, height: coin.height, coinbase: coin.coinbase
    }));
  },

  /** Takes blocks of another node, in order. */
  async add({blocks}) {
    for (const raw of blocks)
      await chain.add(Block.fromRaw(Buffer.from(raw, 'hex')));
    return described(chain.tip);
  },

  /** Returns a block of the best chain, with witnesses. */
  async block({height}) {
    const raw = await chain.getRawBlock(await chain.getHash(height));
    return {raw: raw.toString('hex')};
  }
};

async function answer(line) {
  try {
    const request = JSON.parse(line);
    const command = commands[request.do];
    if (!command)
      throw new Error(`unknown command "${request.do}"`);
    return {ok: await command(request)};
  } catch (e) {
    return {error: e.message};
  }
}

async function run() {
  await node.open();
  // a regtest chain may end long ago; bcoin would serve nobody then
  chain.synced = true;
  await node.connect();
  console.log(JSON.stringify({
    port: pool.server.address().port, rpcPort: node.http.http.address().port, rpcKey
  }));
  for await (const line of readline.createInterface({input: process.stdin}))
    console.log(JSON.stringify(await answer(line)));
}

run().then(() => process.exit(0), (e) => {
  console.error(e);
  process.exit(1);
});
