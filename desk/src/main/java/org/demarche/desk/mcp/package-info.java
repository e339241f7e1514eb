/**
 * The archive as tools of assistants, by the Model Context Protocol over standard input and output:
 * {@link org.demarche.desk.mcp.McpDesk} serves them. Nothing that people or the coder have recorded
 * is changed.
 */
@NullMarked
package org.demarche.desk.mcp;

import org.jspecify.annotations.NullMarked;
