"""How an edition begins: a folder to start from, and a proposal of where its pages stand."""
