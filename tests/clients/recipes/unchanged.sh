consign serve --node-preload > to-consign.mjs
export NODE_OPTIONS="--import ./to-consign.mjs"
consign serve -- node unchanged.mjs
