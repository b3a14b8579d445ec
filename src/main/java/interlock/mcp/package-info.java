/**
 * The market for agents, by the Model Context Protocol: a tool for each question file and for what one looks up, documents
 * to read, and prompts. What is answered is what the page and HTTP answer, cut to what a context holds.
 */
@org.jspecify.annotations.NullMarked
package interlock.mcp;
