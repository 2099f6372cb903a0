import * as z from 'zod/mini';
import { described } from './described';
import { crimeAreaId, frameworkId, goalId, sourceId, text } from './identifier';
import { remedies } from './remedies';

const sources = described(z.array(sourceId).check(z.minLength(1, remedies.frameworkNeedsSource)), 'The pages on which it was read.');

/** A published set of goals: the targets of Sustainable Development Goal 16, INTERPOL's Global Policing Goals. */
export const goalFramework = z.strictObject({
  id: described(frameworkId, 'Identifier of the framework.'),
  name: described(text, 'Its name.'),
  text: described(text, 'What it is, in one or two sentences.'),
  sources,
});

export const goal = z.strictObject({
  id: described(goalId, 'Identifier of the goal.'),
  framework: described(frameworkId, 'The framework it belongs to.'),
  number: described(text, 'Its number within the framework, as published: 16.4, 3.'),
  name: described(text, 'A short paraphrase of the goal.'),
  sources: described(z.optional(z.array(sourceId)), 'Pages on which it was read, where they are not those of the framework.'),
});

/** Which goals a crime area touches. A judgement of the compilers, not a published fact. */
export const crimeAreaGoals = z.strictObject({
  crimeArea: described(crimeAreaId, 'A crime area of the catalogue.'),
  goals: described(z.array(goalId), 'The goals that work against it touches; empty where none was found.'),
  reason: described(z.optional(text), 'Why these goals.'),
});

export const goalTable = z.strictObject({
  note: described(text, 'What of the table is published and what is judgement.'),
  frameworks: described(z.array(goalFramework), 'The published sets of goals.'),
  goals: described(z.array(goal), 'The goals that any crime area touches.'),
  byCrimeArea: described(z.array(crimeAreaGoals), 'The goals of each crime area, one entry each.'),
});
export type GoalFramework = z.infer<typeof goalFramework>;
export type Goal = z.infer<typeof goal>;
export type GoalTable = z.infer<typeof goalTable>;
